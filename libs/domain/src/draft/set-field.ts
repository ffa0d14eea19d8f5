import type { SetField } from './draft-change.js';
import { isObject, keyOf } from './elements.js';
import type { Json, JsonObject } from './json.js';
import type { Made } from './make-change.js';
import { sameJson } from './same-json.js';
import { valueAt, withValueAt } from './value-at.js';

/** Keys that mean something to JavaScript itself. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

function withKey(holder: JsonObject, key: string, to: Json | undefined): JsonObject {
  if (to !== undefined) return { ...holder, [key]: to };
  const { [key]: _gone, ...rest } = holder;
  return rest;
}

/** Whether an element of a list would lose its name by this, or take another's. */
function nameClash(document: Json, { at, to }: SetField, holder: JsonObject): 'unfit' | 'exists' | undefined {
  const [list, element, key] = [at.slice(0, -2), at.at(-2), at.at(-1)];
  if (typeof element !== 'object' || typeof key !== 'string') return undefined;
  const renamed = keyOf(withKey(holder, key, to));
  if (renamed === element.id) return undefined;
  if (renamed === undefined) return 'unfit';
  return valueAt(document, [...list, { id: renamed }]) === undefined ? undefined : 'exists';
}

export function setField(document: Json, change: SetField): Made {
  const { at, from, to } = change;
  const key = at.at(-1);
  if (typeof key !== 'string' || FORBIDDEN.has(key)) return { clash: 'unfit' };
  const holder = valueAt(document, at.slice(0, -1));
  if (holder === undefined) return { clash: 'gone' };
  if (!isObject(holder)) return { clash: 'unfit', theirs: holder };
  const now = Object.hasOwn(holder, key) ? holder[key] : undefined;
  if (sameJson(now, to)) return { document };
  if (!sameJson(now, from)) return { clash: 'changed', theirs: now };
  const clash = nameClash(document, change, holder);
  if (clash) return { clash, theirs: now };
  return { document: withValueAt(document, at.slice(0, -1), withKey(holder, key, to)), made: change };
}
