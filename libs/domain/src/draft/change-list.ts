import type { InsertElement, MoveElement, RemoveElement } from './draft-change.js';
import { isList, keyOf, keysOf } from './elements.js';
import type { Json } from './json.js';
import type { Made } from './make-change.js';
import { sameJson } from './same-json.js';
import { valueAt, withValueAt } from './value-at.js';

interface Elements {
  readonly list: readonly Json[];
  readonly keys: readonly string[];
}

function elementsAt(document: Json, at: InsertElement['at']): Elements | { clash: 'gone' | 'unfit' } {
  const list = valueAt(document, at);
  if (list === undefined) return { clash: 'gone' };
  const keys = isList(list) ? keysOf(list) : undefined;
  return isList(list) && keys ? { list, keys } : { clash: 'unfit' };
}

const before = (keys: readonly string[], index: number): string | null => keys[index - 1] ?? null;

/** Where the element that it should stand behind is gone, it stands last: nothing of anybody's is lost by that. */
export function insertElement(document: Json, change: InsertElement): Made {
  const { at, element, after } = change;
  const elements = elementsAt(document, at);
  if ('clash' in elements) return elements;
  const { list, keys } = elements;
  const key = keyOf(element);
  if (key === undefined) return { clash: 'unfit' };
  const known = list[keys.indexOf(key)];
  if (known !== undefined) return sameJson(known, element) ? { document } : { clash: 'exists', theirs: known };
  const found = after === null ? 0 : keys.indexOf(after) + 1;
  const index = after !== null && found === 0 ? list.length : found;
  const made = { ...change, after: before(keys, index) };
  return { document: withValueAt(document, at, list.toSpliced(index, 0, element)), made };
}

export function removeElement(document: Json, change: RemoveElement): Made {
  const { at, element } = change;
  const elements = elementsAt(document, at);
  if ('clash' in elements) return elements;
  const { list, keys } = elements;
  const key = keyOf(element);
  if (key === undefined) return { clash: 'unfit' };
  const index = keys.indexOf(key);
  if (index < 0) return { document };
  if (!sameJson(list[index], element)) return { clash: 'changed', theirs: list[index] };
  const made = { ...change, after: before(keys, index) };
  return { document: withValueAt(document, at, list.toSpliced(index, 1)), made };
}

export function moveElement(document: Json, change: MoveElement): Made {
  const { at, id, from, to } = change;
  const elements = elementsAt(document, at);
  if ('clash' in elements) return elements;
  const { list, keys } = elements;
  const index = keys.indexOf(id);
  const element = list[index];
  if (element === undefined) return { clash: 'gone' };
  const now = before(keys, index);
  if (now === to) return { document };
  if (to === id) return { clash: 'unfit' };
  if (now !== from) return { clash: 'changed', theirs: now };
  if (to !== null && !keys.includes(to)) return { clash: 'gone' };
  const left = keys.toSpliced(index, 1);
  const target = to === null ? 0 : left.indexOf(to) + 1;
  return { document: withValueAt(document, at, list.toSpliced(index, 1).toSpliced(target, 0, element)), made: change };
}
