import type { Address } from './address.js';
import type { Json } from './json.js';

/** A field from what its author saw to what it shall be; left out means that the field is not there. `at` ends with a key. */
export interface SetField {
  readonly kind: 'set';
  readonly at: Address;
  readonly from?: Json | undefined;
  readonly to?: Json | undefined;
}

/** A new element of the list at `at`, behind the element `after`, or in front with null. */
export interface InsertElement {
  readonly kind: 'insert';
  readonly at: Address;
  readonly element: Json;
  readonly after: string | null;
}

/** Takes the element that its author saw out of the list at `at`; `after` says where it stood, for undoing. */
export interface RemoveElement {
  readonly kind: 'remove';
  readonly at: Address;
  readonly element: Json;
  readonly after: string | null;
}

/** An element of the list at `at` from behind one element to behind another; null is in front. */
export interface MoveElement {
  readonly kind: 'move';
  readonly at: Address;
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** One change of a draft: what an edit, an undo, a merge and a difference between versions are made of. */
export type DraftChange = SetField | InsertElement | RemoveElement | MoveElement;

/**
 * Why a change cannot be made. `changed`: it is no longer what its author saw; `gone`: the place is not there (any more);
 * `exists`: there is such an element already; `unfit`: no change can be made at such a place at all.
 */
export type ConflictKind = 'changed' | 'gone' | 'exists' | 'unfit';

/** A change that cannot be made, with both values. */
export interface ChangeConflict {
  /** Which of the changes that were asked for. */
  readonly index: number;
  readonly kind: ConflictKind;
  readonly at: Address;
  /** What its author wants there; left out where they want nothing there. */
  readonly yours?: Json | undefined;
  /** What is there now; left out where nothing is. */
  readonly theirs?: Json | undefined;
}

/** A conflict with who made the other change, where that is known. */
export interface KnownConflict extends ChangeConflict {
  readonly by: { readonly console: string; readonly name: string | null } | null;
  readonly revision: number | null;
  /** RFC 3339. */
  readonly when: string | null;
}
