import type { DirectoryCard } from '../ownership/ownership-event.js';
import { stoppedClock, type Clock, type Segment } from '../clock/clock.js';
import type { TeamArtefact, TeamCard, EventOf } from '../journal/event.js';
import type { ConsoleId, InjectId, NationId, OrganisationId, TeamId } from '../kernel/ids.js';
import type { DrillTime, Instant } from '../kernel/time.js';
import { noEvaluation, type Evaluation, type GivenMark, type Moderation } from '../evaluation/evaluation.js';
import type { Answer } from '../response/answer.js';
import type { Inject, Scenario } from '../scenario/scenario.js';
import { waitsFor } from '../scenario/trigger.js';
import type { Values } from '../scenario/variables.js';
import type { Score } from '../scoring/score.js';
import { DEFAULT_SETTINGS, type DrillSettings } from './settings.js';

export const DRILL_STATUSES = ['planned', 'scheduled', 'running', 'paused', 'stopped', 'ended', 'aborted'] as const;
/** `stopped`: the code phrase for a real emergency was given; play stands still until the direction decides. */
export type DrillStatus = (typeof DRILL_STATUSES)[number];

/** One revision of a team's answer. */
export interface Submission {
  readonly revision: number;
  readonly at: Instant;
  readonly time: DrillTime;
  readonly late: boolean;
  readonly answer: Answer;
  /** What the score of this answer goes by, whatever happened after it. */
  readonly basis: Basis;
}

/** What a score goes by, as it stood when the answer came, or when something was seen to be done without one. */
export interface Basis {
  /** Since when the team's time counted. */
  readonly since: DrillTime;
  /** How many hints the team had taken, and how many messages had been sent in the whole drill. */
  readonly hints: number;
  readonly messages: number;
}

/** What has become of one inject at one team. */
export interface Delivery {
  due?: Instant;
  released?: { at: Instant; time: DrillTime };
  /** The first acknowledgement of delivery by any console of the team. */
  delivered?: { at: Instant; time: DrillTime };
  opened?: { at: Instant; time: DrillTime };
  consoles: Set<ConsoleId>;
  submissions: Submission[];
  score?: Score;
  /** Drill time at which the latest score was given. */
  scoredAt?: DrillTime;
  /** The latest score that was given without an answer, while one could still come. */
  unanswered?: Basis & { readonly time: DrillTime };
  /** How many messages had been sent in the whole drill when the inject was closed. */
  messagesAtClose?: number;
  /** Expected actions: when the team was seen to have done it. */
  met?: DrillTime;
  closed?: DrillTime;
  skipped?: boolean;
  hints: string[];
  /** What evaluators gave, each mark that was superseded with it, in order. */
  marks?: GivenMark[];
  moderations?: Moderation[];
}

/** One inject in this drill, with what control has changed about it. */
export interface InjectRecord {
  inject: Inject;
  order: number;
  held: boolean;
  rescheduled?: DrillTime;
  /** Teams to which it is addressed and not yet released nor skipped. */
  waiting: Set<TeamId>;
  /** Teams at which it is released and not yet closed. */
  open: Set<TeamId>;
  deliveries: Map<TeamId, Delivery>;
}

export interface TeamRecord {
  card: TeamCard;
  values: Values;
  artefacts: readonly TeamArtefact[];
  comcheck: Set<ConsoleId>;
  /** Whether it lets observers read its name. */
  shown: boolean;
}

/** What is remembered of a command that carried a key. */
export interface DoneCommand {
  asked: string;
  /** Its entries, which stand beside each other, by the numbers of the first and the last. */
  first: number;
  last: number;
}

/**
 * A drill as it stands: the fold of its journal over a scenario. Its owner alone changes it, through `evolve`;
 * everything that decides gets it read-only.
 */
export interface Drill {
  scenario: Scenario;
  seq: number;
  title: string;
  pack: { name: string; version: string; hash: string };
  seed: string;
  settings: DrillSettings;
  status: DrillStatus;
  startAt?: Instant;
  clock: Clock;
  /** The piece that each entry which turned the clock added to it, by the entry's number. */
  turns: Map<number, Segment>;
  comcheckOpen: boolean;
  /** Nations whose own communication check is open. */
  comchecksOpen: Set<NationId>;
  nations: Map<NationId, { name: string }>;
  organisations: Map<OrganisationId, { name: string; nation: NationId }>;
  teams: Map<TeamId, TeamRecord>;
  injects: Map<InjectId, InjectRecord>;
  /** Injects whose fate another inject's trigger waits for. */
  awaited: Set<InjectId>;
  messages: EventOf<'message-sent'>[];
  messageTimes: Map<string, DrillTime>;
  evaluation: Evaluation;
  /** Nations that had their own erased. */
  erased: NationId[];
  /** Teams of nations that left during play, as the others know them. */
  departed: Map<TeamId, DirectoryCard>;
  /** The order of neighbours, where somebody left. */
  ring: readonly TeamId[] | undefined;
  done: Map<string, DoneCommand>;
  /** Grows whenever something happened that may change what falls due next. */
  scheduleVersion: number;
}

export const recordOf = (inject: Inject, order: number): InjectRecord => ({
  inject,
  order,
  held: false,
  waiting: new Set(),
  open: new Set(),
  deliveries: new Map(),
});

/** A drill of which the journal has said nothing yet. */
export function blankDrill(scenario: Scenario): Drill {
  const injects = new Map(scenario.injects.map((inject, order) => [inject.id, recordOf(inject, order)]));
  const awaited = new Set(scenario.injects.flatMap((inject) => waitsFor(inject.trigger) ?? []));
  return {
    scenario,
    seq: 0,
    title: '',
    pack: { name: scenario.name, version: scenario.version, hash: '' },
    seed: '',
    settings: DEFAULT_SETTINGS,
    status: 'planned',
    clock: stoppedClock,
    turns: new Map(),
    comcheckOpen: false,
    comchecksOpen: new Set(),
    nations: new Map(),
    organisations: new Map(),
    teams: new Map(),
    injects,
    awaited,
    messages: [],
    messageTimes: new Map(),
    evaluation: noEvaluation(scenario.scoring),
    erased: [],
    departed: new Map(),
    ring: undefined,
    done: new Map(),
    scheduleVersion: 0,
  };
}

/** Readonly in depth, for all that only looks. */
export type Seen<T> =
  T extends Map<infer Key, infer Value>
    ? ReadonlyMap<Key, Seen<Value>>
    : T extends Set<infer Item>
      ? ReadonlySet<Item>
      : T extends readonly (infer Item)[]
        ? readonly Seen<Item>[]
        : T extends object
          ? { readonly [Name in keyof T]: Seen<T[Name]> }
          : T;

export type SeenDrill = Seen<Drill>;
export type SeenInject = Seen<InjectRecord>;
export type SeenDelivery = Seen<Delivery>;
