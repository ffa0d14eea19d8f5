import {
  isList,
  isObject,
  keyOf,
  sameJson,
  valueAt,
  type Address,
  type DraftChange,
  type Json,
  type JsonObject,
} from '#libs/domain';

/**
 * What sets one field to a value, taken from what stands there now; nothing where it is that already. What is missing on
 * the way there is made too.
 */
export function setting(draft: Json, at: Address, to: Json | undefined): readonly DraftChange[] {
  const from = valueAt(draft, at);
  if (sameJson(from, to)) return [];
  const [parent, last] = [at.slice(0, -1), at.at(-1)];
  if (valueAt(draft, parent) !== undefined || parent.length === 0 || typeof last !== 'string')
    return [{ kind: 'set', at, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
  return to === undefined ? [] : setting(draft, parent, { [last]: to });
}

const listAt = (draft: Json, at: Address): readonly Json[] | undefined => {
  const found = valueAt(draft, at);
  return isList(found) ? found : undefined;
};

const indexIn = (list: readonly Json[], id: string): number => list.findIndex((one) => keyOf(one) === id);
const keyAt = (list: readonly Json[], index: number): string | null => {
  const element = list[index];
  return (element !== undefined && keyOf(element)) || null;
};

/** What puts an element into a list, behind another or at the end, also where there is no list yet. */
export function adding(draft: Json, list: Address, element: JsonObject, after?: string | null): readonly DraftChange[] {
  const there = listAt(draft, list);
  if (!there || there.length === 0) return setting(draft, list, [element]);
  return [{ kind: 'insert', at: list, element, after: after === undefined ? keyAt(there, there.length - 1) : after }];
}

/** What takes an element out of a list. */
export function removing(draft: Json, list: Address, id: string): readonly DraftChange[] {
  const there = listAt(draft, list) ?? [];
  const index = indexIn(there, id);
  const element = there[index];
  return element === undefined ? [] : [{ kind: 'remove', at: list, element, after: keyAt(there, index - 1) }];
}

/** What moves an element of a list by some places, up or down. */
export function shifting(draft: Json, list: Address, id: string, by: number): readonly DraftChange[] {
  const there = listAt(draft, list) ?? [];
  const index = indexIn(there, id);
  const target = index + by;
  if (index < 0 || by === 0 || target < 0 || target >= there.length) return [];
  const others = there.toSpliced(index, 1);
  return [{ kind: 'move', at: list, id, from: keyAt(there, index - 1), to: keyAt(others, target - 1) }];
}

/** An id made of words, such as no other has: `a-letter-arrives`, `a-letter-arrives-2`. */
export function freshId(words: string, taken: readonly string[], fallback: string): string {
  const slug = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  for (let number = 1; ; number += 1) {
    const id = slug === '' ? `${fallback}-${number}` : number === 1 ? slug : `${slug}-${number}`;
    if (!taken.includes(id)) return id;
  }
}

/** The ids that a list has. */
export const idsIn = (draft: Json, list: Address): readonly string[] =>
  (listAt(draft, list) ?? []).flatMap((one) => keyOf(one) ?? []);

export const objectAt = (draft: Json, at: Address): JsonObject => {
  const there = valueAt(draft, at);
  return isObject(there) ? there : {};
};
