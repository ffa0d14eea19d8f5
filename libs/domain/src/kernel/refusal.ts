import type { KnownConflict } from '../draft/draft-change.js';

/**
 * Every reason for which Muster says no, in one closed list. A code never changes its meaning; the wire contract maps
 * each to an HTTP status.
 */
export const REFUSAL_CODES = [
  // The request itself
  'malformed',
  'nonsense-value',
  'unknown-thing',
  'too-large',
  'unsupported-type',
  'key-reused',
  'outdated-page',
  'older-server',
  // Who asks
  'not-signed-in',
  'not-allowed',
  'wrong-code',
  'wrong-password',
  'weak-password',
  'email-taken',
  'link-over',
  'passkey-refused',
  'provider-refused',
  'last-way-in',
  'address-unknown',
  'too-many-tries',
  'too-often',
  'too-many-at-once',
  'other-site',
  'too-slow',
  // What the drill's state does not allow
  'drill-not-running',
  'drill-already-started',
  'drill-already-paused',
  'drill-not-paused',
  'drill-over',
  'drill-not-over',
  'drill-closed',
  'drill-not-ready',
  'phase-behind',
  'drill-in-clear',
  'drill-exists',
  'team-exists',
  'nation-exists',
  'inject-already-released',
  'inject-not-released',
  'inject-not-contingency',
  'inject-held',
  'inject-not-held',
  'inject-closed',
  'inject-exists',
  'deadline-passed',
  'no-answer-expected',
  'comcheck-not-open',
  'moment-passed',
  // Evaluation
  'evaluator-exists',
  'mark-outside-rubric',
  'not-assigned',
  'not-calibrated',
  'not-markable-yet',
  'already-marked',
  'mark-superseded',
  'marking-frozen',
  'marking-not-frozen',
  // Reports and what comes after the drill
  'report-not-ready',
  'form-returned',
  'form-not-anonymous',
  // Packs and files
  'pack-faulty',
  'pack-unusable',
  'file-lies',
  'path-leaves-folder',
  // The Studio
  'edit-conflict',
  'draft-locked',
  'draft-not-locked',
  'draft-not-submitted',
  'revision-passed',
  'own-approval',
  'translations-only',
  'pack-name-taken',
  'pack-version-taken',
  'yaml-unreadable',
  'rehearsal-running',
  'rehearsal-over',
  // The machine
  'database-away',
  'leaving',
  'disk-full',
  'not-ready-yet',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** One fault of an input: where it stands (`injects[3].trigger.at`) and what is wrong with it. */
export interface FieldFault {
  readonly path: string;
  readonly message: string;
}

export interface Refusal {
  readonly code: RefusalCode;
  /** A sentence that a drill director can act on. */
  readonly message: string;
  /** The state that did not allow it, where a state was the reason. */
  readonly state?: string;
  readonly faults?: readonly FieldFault[];
  /** With `edit-conflict`: every change that could not be made. */
  readonly conflicts?: readonly KnownConflict[];
  /** In how many seconds the same may be tried again, where that is known. */
  readonly retryAfter?: number;
}

export const refuse = (
  code: RefusalCode,
  message: string,
  more: Pick<Refusal, 'state' | 'faults' | 'conflicts' | 'retryAfter'> = {},
): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal: { code, message, ...more } });
