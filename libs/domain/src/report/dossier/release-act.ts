import type { NationId } from '../../kernel/ids.js';
import type { Instant } from '../../kernel/time.js';
import type { Tlp } from '../../kernel/tlp.js';

/** The documents that are made of one report. */
export const REPORT_KINDS = ['national', 'participation', 'regional', 'public'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** To whom a report is released: the organiser of the drill, all nations in it, one nation, or everybody in it. */
export type ReleasedTo =
  | { readonly whom: 'region' }
  | { readonly whom: 'nations' }
  | { readonly whom: 'nation'; readonly nation: NationId }
  | { readonly whom: 'everybody' };

export interface ReleaseToMake {
  readonly what: ReportKind;
  /** The version that is released: one that was signed off. */
  readonly version: number;
  readonly to: ReleasedTo;
  readonly tlp: Tlp;
  /** Null: until it is withdrawn. */
  readonly until: Instant | null;
}

export interface ReleaseAct extends ReleaseToMake {
  readonly id: string;
  readonly at: Instant;
  readonly withdrawn: { readonly at: Instant; readonly reason: string } | null;
}

/** One version of one document, signed. */
export interface SignOff {
  readonly what: ReportKind;
  /** Counts the versions of one kind of document, from 1. */
  readonly version: number;
  readonly at: Instant;
  /** Who answers for it, and as what. */
  readonly name: string;
  readonly office: string;
  /** Signed although something was still missing. */
  readonly provisional: boolean;
  /** SHA-256 of the document as it was signed, in hexadecimal. */
  readonly digest: string;
  /** The drill's journal up to this entry stands behind it. */
  readonly entries: number;
}

export const isReleased = ({ withdrawn, until }: Pick<ReleaseAct, 'withdrawn' | 'until'>, now: Instant): boolean =>
  withdrawn === null && (until === null || now < until);
