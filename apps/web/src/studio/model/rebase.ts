import { applyChanges, valueAt, type ChangeConflict, type DraftChange, type Json } from '#libs/domain';

/** A change of mine in a place that somebody else has changed meanwhile. */
export interface Clash {
  readonly mine: DraftChange;
  readonly kind: ChangeConflict['kind'];
  /** What stands there now. */
  readonly theirs: Json | undefined;
  /** Who it was, where the server has said so. */
  readonly who?: string | undefined;
  readonly when?: string | undefined;
}

export interface Rebased {
  /** What others saved, with my changes on top that still fit. */
  readonly draft: Json;
  readonly changes: readonly DraftChange[];
  readonly clashes: readonly Clash[];
}

/** Puts my unsaved changes on top of what others have saved. What does not fit any more is set aside, never forced. */
export function rebased(saved: Json, mine: readonly DraftChange[]): Rebased {
  let draft = saved;
  const changes: DraftChange[] = [];
  const clashes: Clash[] = [];
  for (const change of mine) {
    const done = applyChanges(draft, [change]);
    if (done.ok) {
      draft = done.document;
      changes.push(...done.made);
    } else for (const { kind, theirs } of done.conflicts) clashes.push({ mine: change, kind, theirs });
  }
  return { draft, changes, clashes };
}

/** What makes my change of what is there now; nothing where its place is gone. */
export function insisted(draft: Json, { mine, theirs }: Clash): readonly DraftChange[] {
  if (valueAt(draft, mine.kind === 'set' ? mine.at.slice(0, -1) : mine.at) === undefined) return [];
  switch (mine.kind) {
    case 'set':
      return [{ kind: 'set', at: mine.at, from: theirs, to: mine.to }];
    case 'remove':
      return theirs === undefined ? [] : [{ ...mine, element: theirs }];
    case 'insert':
      return theirs === undefined ? [mine] : [{ ...mine, kind: 'remove', element: theirs }, mine];
    case 'move':
      return typeof theirs === 'string' || theirs === null ? [{ ...mine, from: theirs }] : [];
  }
}
