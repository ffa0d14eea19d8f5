import { applyChanges, invertChanges, type DraftChange, type Json } from '#libs/domain';
import { addressKey } from './address-key.js';

/** What somebody did at once, as it can be taken back at once. */
export interface Deed {
  /** What it was, for the words that offer to take it back. */
  readonly what: string;
  readonly changes: readonly DraftChange[];
  readonly at: number;
}

/** What was done here and can be undone, and what was undone and can be done again; the latest last. */
export interface History {
  readonly done: readonly Deed[];
  readonly undone: readonly Deed[];
}

export const NO_HISTORY: History = { done: [], undone: [] };

const MOST_DEEDS = 200;
/** Typing in one place is taken back in pieces with pauses of about this long between them. */
const TYPING = 1_500;

/** One change after another of the same field, where they can be told as one. */
export function joined(before: DraftChange | undefined, next: DraftChange | undefined): DraftChange | undefined {
  if (before?.kind !== 'set' || next?.kind !== 'set' || addressKey(before.at) !== addressKey(next.at)) return undefined;
  if (before.to === undefined || next.to === undefined) return undefined;
  return { ...before, to: next.to };
}

/** A history that also knows a deed. What was undone before it cannot be done again. */
export function remembered({ done }: History, deed: Deed): History {
  const last = done.at(-1);
  if (last && last.changes.length === 1 && deed.changes.length === 1 && deed.at - last.at < TYPING) {
    const one = joined(last.changes[0], deed.changes[0]);
    if (one) return { done: [...done.slice(0, -1), { ...deed, changes: [one] }], undone: [] };
  }
  return { done: [...done, deed].slice(-MOST_DEEDS), undone: [] };
}

/** Changes as they can be made now, all of them; undefined where somebody has been there since. */
export function fitting(draft: Json, changes: readonly DraftChange[]): readonly DraftChange[] | undefined {
  const done = applyChanges(draft, changes);
  return done.ok ? done.made : undefined;
}

/** The changes that take a deed back. Undefined where somebody has been there since. */
export const takingBack = (draft: Json, { changes }: Deed): readonly DraftChange[] | undefined =>
  fitting(draft, invertChanges(changes));
