import type { StreamEntry } from '#libs/contracts';
import type { Answer, Instant, Localised, Score, TeamCard } from '#libs/domain';
import type { ConductSees } from './conduct-sees.js';
import type { DrillClock } from '../ui/time/drill-clock.js';
import type { Past } from './past.js';

/** Where a released or skipped inject stands at one team. */
export interface Cell {
  readonly status: 'released' | 'acknowledged' | 'answered' | 'closed' | 'skipped';
  readonly late: boolean;
  readonly revisions: number;
  readonly opened: boolean;
  readonly hints: number;
  readonly since?: number | undefined;
  readonly score?: Score | undefined;
}

/** What has happened to one inject so far. */
export interface Row {
  readonly held: boolean;
  readonly at?: number | undefined;
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface GivenAnswer {
  readonly n: number;
  readonly at: Instant;
  readonly time: number;
  readonly inject: string;
  readonly team: string;
  readonly revision: number;
  readonly late: boolean;
  readonly answer: Answer;
}

/** A drill as control sees it. */
export interface ControlledDrill {
  readonly drill: DrillClock;
  readonly title: string;
  readonly nations: Readonly<Record<string, string>>;
  readonly organisations: Readonly<Record<string, string>>;
  readonly teams: Readonly<Record<string, TeamCard>>;
  /** Consoles of each team that answered the communication check; undefined until one was opened. */
  readonly comcheck?: Readonly<Record<string, readonly string[]>>;
  readonly rows: Readonly<Record<string, Row>>;
  /** Titles given while the drill ran. */
  readonly titles: Readonly<Record<string, Localised>>;
  readonly answers?: Past<GivenAnswer> | undefined;
  readonly log?: Past<StreamEntry<ConductSees>> | undefined;
  /** Grows with whatever may change what falls due next. */
  readonly schedule: number;
  /** Grows with whatever changes who evaluates, how, or which outages stand. */
  readonly evaluation: number;
  /** Scoring is frozen: what came of nations is theirs, and stands here no more. */
  readonly closed?: boolean | undefined;
}
