import type { DraftDocument } from '#libs/contracts';
import { applyChanges, isObject, keyOf, valueAt, type DraftChange, type Json, type JsonObject } from '#libs/domain';
import { adding, freshId, idsIn, removing, setting } from './edits.js';

const LIST = ['scenario', 'injects'] as const;

const asTree = (draft: DraftDocument): Json => draft as unknown as Json;

/** Changes one after the other, each worked out from the draft that the ones before it leave. */
export function inTurn(
  draft: Json,
  ...makes: readonly ((draft: Json) => readonly DraftChange[])[]
): readonly DraftChange[] {
  const all: DraftChange[] = [];
  let now = draft;
  for (const make of makes) {
    const done = applyChanges(now, make(now));
    if (!done.ok) continue;
    now = done.document;
    all.push(...done.made);
  }
  return all;
}

/** A new inject, behind another or at the end. */
export const addInject = (draft: DraftDocument, inject: JsonObject, after?: string): readonly DraftChange[] =>
  adding(asTree(draft), LIST, inject, after);

/** An inject with its texts in all languages, gone. */
export function removeInject(draft: DraftDocument, id: string): readonly DraftChange[] {
  return inTurn(
    asTree(draft),
    (now) => removing(now, LIST, id),
    ...Object.keys(draft.locales).map(
      (language) => (now: Json) => setting(now, ['locales', language, 'injects', id], undefined),
    ),
    ...Object.keys(draft.bodies).map((language) => (now: Json) => setting(now, ['bodies', language, id], undefined)),
  );
}

/** A copy of an inject behind it, with its texts in all languages, under an id of its own. */
export function duplicateInject(
  draft: DraftDocument,
  id: string,
): { readonly id: string; readonly changes: readonly DraftChange[] } | undefined {
  const tree = asTree(draft);
  const inject = valueAt(tree, [...LIST, { id }]);
  if (!isObject(inject)) return undefined;
  const copy = freshId(id, idsIn(tree, LIST), 'inject');
  const copied = (place: readonly string[]) => (now: Json) => {
    const found = valueAt(tree, [...place, id]);
    return found === undefined ? [] : setting(now, [...place, copy], found);
  };
  const changes = inTurn(
    tree,
    (now) => adding(now, LIST, { ...inject, id: copy }, keyOf(inject) ?? null),
    ...Object.keys(draft.locales).map((language) => copied(['locales', language, 'injects'])),
    ...Object.keys(draft.bodies).map((language) => copied(['bodies', language])),
  );
  return { id: copy, changes };
}

/** A copy of a value in which one id that an inject goes by is another. */
function renamedIn(value: Json, from: string, to: string): Json {
  if (Array.isArray(value)) return value.map((one: Json) => renamedIn(one, from, to));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      (key === 'inject' || key === 'action') && one === from ? to : renamedIn(one, from, to),
    ]),
  );
}

/** An inject under another id, with its texts and everything that waits for it. */
export function renameInject(draft: DraftDocument, id: string, to: string): readonly DraftChange[] {
  const tree = asTree(draft);
  const waiting = idsIn(tree, LIST).map((other) => (now: Json) => {
    const at = [...LIST, { id: other }, 'trigger'];
    const trigger = valueAt(now, at);
    return trigger === undefined ? [] : setting(now, at, renamedIn(trigger, id, to));
  });
  const moved = (place: readonly string[]) => (now: Json) => {
    const found = valueAt(now, [...place, id]);
    if (found === undefined) return [];
    return inTurn(
      now,
      (then) => setting(then, [...place, id], undefined),
      (then) => setting(then, [...place, to], found),
    );
  };
  return inTurn(
    tree,
    ...waiting,
    ...Object.keys(draft.locales).map((language) => moved(['locales', language, 'injects'])),
    ...Object.keys(draft.bodies).map((language) => moved(['bodies', language])),
    (now) => setting(now, [...LIST, { id }, 'id'], to),
  );
}
