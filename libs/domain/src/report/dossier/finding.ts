import type { Language } from '../../kernel/localised.js';
import type { Instant } from '../../kernel/time.js';

/** The sections of a report in which people write, in the order of the report. */
export const REPORT_SECTIONS = [
  'overview',
  'objectives',
  'capabilities',
  'timeline',
  'communications',
  'method',
  'participants',
  'feedback',
  'improvement',
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

/** What a finding says: what went well, what to improve, or a remark that is neither. */
export const FINDING_KINDS = ['strength', 'area', 'note'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** A finding as an editor writes it. */
export interface FindingToWrite {
  readonly section: ReportSection;
  readonly kind: FindingKind;
  /** The capability target of the scenario that it speaks of. */
  readonly target: string | null;
  /** The line of the draft in whose place it stands, by that line's id. */
  readonly instead: string | null;
  readonly title: string;
  /** What was observed. */
  readonly text: string;
  /** Why it was so: the root cause. */
  readonly analysis: string | null;
  /** What it is measured against: a plan, a law, a standard. */
  readonly reference: string | null;
  readonly language: Language;
  /** Whether it may stand in the public summary; only the region's findings can. */
  readonly open: boolean;
}

export interface Finding extends FindingToWrite {
  readonly id: string;
  /** When it was written last. */
  readonly at: Instant;
}
