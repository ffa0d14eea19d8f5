import type { Address } from './address.js';
import type { ChangeConflict, DraftChange } from './draft-change.js';
import { keyOf } from './elements.js';
import type { Json } from './json.js';
import { makeChange } from './make-change.js';

/** `made` holds the changes as they were made: what was so already is left out. On a conflict nothing is changed. */
export type Applied =
  | { readonly ok: true; readonly document: Json; readonly made: readonly DraftChange[] }
  | { readonly ok: false; readonly conflicts: readonly ChangeConflict[] };

const placeOf = (change: DraftChange): Address => {
  if (change.kind === 'set') return change.at;
  const id = change.kind === 'move' ? change.id : keyOf(change.element);
  return id === undefined ? change.at : [...change.at, { id }];
};

const wanted = (change: DraftChange): Json | undefined => {
  if (change.kind === 'insert') return change.element;
  return change.kind === 'remove' ? undefined : change.to;
};

/**
 * Makes changes in their order, all or none. A change is a conflict where what its author saw no longer holds; changes of
 * different fields by different authors do not meet. The document given is left as it is.
 */
export function applyChanges(document: Json, changes: readonly DraftChange[]): Applied {
  const made: DraftChange[] = [];
  const conflicts: ChangeConflict[] = [];
  let now = document;
  for (const [index, change] of changes.entries()) {
    const done = makeChange(now, change);
    if ('clash' in done) {
      const { clash: kind, theirs } = done;
      conflicts.push({ index, kind, at: placeOf(change), yours: wanted(change), theirs });
      continue;
    }
    now = done.document;
    if (done.made) made.push(done.made);
  }
  return conflicts.length > 0 ? { ok: false, conflicts } : { ok: true, document: now, made };
}
