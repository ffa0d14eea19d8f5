import type { Address } from './address.js';
import type { DraftChange } from './draft-change.js';
import { isList, isObject, keysOf } from './elements.js';
import type { Json, JsonObject } from './json.js';
import { longestRising } from './longest-rising.js';
import { sameJson } from './same-json.js';

/** Deeper than this, a value is one value. */
const DEEPEST = 20;

const rising = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function ofObjects(one: JsonObject, other: JsonObject, at: Address): DraftChange[] {
  const keys = [
    ...Object.keys(one),
    ...Object.keys(other)
      .filter((key) => !Object.hasOwn(one, key))
      .sort(rising),
  ];
  return keys.flatMap((key) => {
    const from = Object.hasOwn(one, key) ? one[key] : undefined;
    const to = Object.hasOwn(other, key) ? other[key] : undefined;
    return ofValues(from, to, [...at, key]);
  });
}

interface Listed {
  readonly list: readonly Json[];
  readonly keys: readonly string[];
}

function ofLists(one: Listed, other: Listed, at: Address): DraftChange[] {
  const changes: DraftChange[] = [];
  const now = [...one.keys];
  for (const [i, id] of one.keys.entries()) {
    if (other.keys.includes(id)) continue;
    const index = now.indexOf(id);
    changes.push({ kind: 'remove', at, element: one.list[i] ?? null, after: now[index - 1] ?? null });
    now.splice(index, 1);
  }
  const kept = other.keys.filter((id) => one.keys.includes(id));
  const staying = new Set(longestRising(kept.map((id) => one.keys.indexOf(id))).map((i) => kept[i]));
  for (const [i, id] of other.keys.entries()) {
    const after = other.keys[i - 1] ?? null;
    const index = now.indexOf(id);
    if (index < 0) changes.push({ kind: 'insert', at, element: other.list[i] ?? null, after });
    else if (staying.has(id)) continue;
    else {
      const from = now[index - 1] ?? null;
      if (from !== after) changes.push({ kind: 'move', at, id, from, to: after });
      now.splice(index, 1);
    }
    now.splice(after === null ? 0 : now.indexOf(after) + 1, 0, id);
  }
  const inner = kept.flatMap((id) =>
    ofValues(one.list[one.keys.indexOf(id)], other.list[other.keys.indexOf(id)], [...at, { id }]),
  );
  return [...changes, ...inner];
}

function ofValues(from: Json | undefined, to: Json | undefined, at: Address): DraftChange[] {
  if (sameJson(from, to)) return [];
  if (at.length < DEEPEST) {
    if (isObject(from) && isObject(to)) return ofObjects(from, to, at);
    if (isList(from) && isList(to)) {
      const [one, other] = [keysOf(from), keysOf(to)];
      if (one && other) return ofLists({ list: from, keys: one }, { list: to, keys: other }, at);
    }
  }
  return [{ kind: 'set', at, from, to }];
}

/**
 * The changes that lead from one document to another: whole elements as inserted, removed and moved, as few moves as can
 * be, everything else field by field. `applyChanges(from, differenceOf(from, to))` gives `to`.
 */
export const differenceOf = (from: JsonObject, to: JsonObject): DraftChange[] => ofObjects(from, to, []);
