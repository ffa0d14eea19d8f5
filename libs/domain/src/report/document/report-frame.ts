import type { DrillId, NationId } from '../../kernel/ids.js';
import type { Language, Localised } from '../../kernel/localised.js';
import type { DrillTime, Instant, Milliseconds } from '../../kernel/time.js';
import type { Tlp } from '../../kernel/tlp.js';
import type { ReportPhase } from '../report-overview.js';

/** The version of the shape of all report documents; readers that do not know it should stop. */
export const REPORT_SCHEMA = 'muster-report/1';

/** What a document still waits for. */
export const MISSING_PARTS = ['end-of-drill', 'marks', 'disagreements', 'findings', 'improvement-actions'] as const;
export interface MissingPart {
  readonly part: (typeof MISSING_PARTS)[number];
  /** How many of them are missing. */
  readonly count: number;
}

/** Who signed a document, when, and which version of it. */
export interface SignedBy {
  readonly version: number;
  readonly name: string;
  readonly office: string;
  readonly at: Instant;
  readonly provisional: boolean;
}

/** What every report document says of itself. */
export interface ReportFrame {
  readonly schema: typeof REPORT_SCHEMA;
  readonly drill: DrillId;
  readonly tlp: Tlp;
  /** Up to which entry of the drill's journal it tells. */
  readonly entries: number;
  /** The version of the scores that it rests on. */
  readonly scoringVersion: number;
  /** Null: a draft. */
  readonly signed: SignedBy | null;
  readonly missing: readonly MissingPart[];
}

/** What was played and when: nothing of it tells how any single team did. */
export interface DrillOverview {
  readonly title: string;
  readonly pack: { readonly name: string; readonly version: string };
  readonly scenario: {
    readonly title: Localised;
    readonly summary: Localised;
    readonly languages: readonly Language[];
  };
  /** IANA zone in which the organiser reads wall time. */
  readonly zone: string;
  readonly startEx: Instant | null;
  readonly endEx: Instant | null;
  readonly plannedDuration: DrillTime;
  readonly played: DrillTime;
  readonly wall: Milliseconds;
  readonly paused: Milliseconds;
  readonly pauses: number;
  readonly phases: readonly ReportPhase[];
  readonly nations: number;
  readonly organisations: number;
  readonly teams: number;
  /** Injects and expected actions of the plan. */
  readonly injects: number;
  /** What the direction did by hand. */
  readonly interventions: number;
}

export interface NationCard {
  readonly id: NationId;
  readonly name: string;
}
