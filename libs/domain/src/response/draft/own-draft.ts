import type { DraftField } from './draft.js';

/** A field of a draft as one page has it: what stands in its control, and what it knows of the team's. */
export interface OwnField {
  readonly value: unknown;
  /** The version that `value` goes on from; 0 where there was none. */
  readonly base: number;
  /** Whether `value` was typed here and the team does not have it yet. */
  readonly unsaid: boolean;
  /** Versions of asides that were dealt with here and that the team still has. */
  readonly drop?: readonly number[] | undefined;
  /** The latest that is known of the team's. */
  readonly shared?: DraftField | undefined;
}

/** Somebody types here, or deals with what another wrote. */
export const typeDraft = (own: OwnField | undefined, value: unknown, drop: readonly number[] = []): OwnField => ({
  base: own?.base ?? 0,
  shared: own?.shared,
  drop: [...(own?.drop ?? []), ...drop],
  value,
  unsaid: true,
});

const later = (one: DraftField | undefined, other: DraftField): DraftField =>
  one && one.version > other.version ? one : other;

const asShared = (shared: DraftField): OwnField => ({
  value: shared.value,
  base: shared.version,
  unsaid: false,
  shared,
});

/** The team's field has changed. What was typed here and is not said yet stays. */
export function hearDraft(own: OwnField | undefined, heard: DraftField): OwnField {
  const shared = later(own?.shared, heard);
  return own?.unsaid ? { ...own, shared } : asShared(shared);
}

/** What was typed here has become the team's; since then more may have been typed. */
export function draftSaid(own: OwnField, said: unknown, answered: DraftField): OwnField {
  const shared = later(own.shared, answered);
  return Object.is(own.value, said) || JSON.stringify(own.value) === JSON.stringify(said)
    ? asShared(shared)
    : { ...own, base: answered.version, unsaid: true, shared };
}

/** The team's draft is gone, because it was sent. What was typed here and is not said yet stays, as a new beginning. */
export const draftGone = (own: OwnField): OwnField | undefined =>
  own.unsaid ? { value: own.value, base: 0, unsaid: true } : undefined;
