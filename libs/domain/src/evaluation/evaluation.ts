import type { Actor } from '../journal/actor.js';
import type { EvaluatorId, InjectId, MarkId, ObservationId, TeamId } from '../kernel/ids.js';
import type { Instant } from '../kernel/time.js';
import type { Rating } from '../scoring/scoring-settings.js';
import type { Levels } from './evaluation-event.js';
import { chosen, DEFAULT_EVALUATION, type Choice, type EvaluationSettings } from './settings/evaluation-settings.js';
import type { EvaluatorCard } from './assigning/evaluator.js';
import type { Outage } from './outages/outage.js';
import { FIRST_VERSION, type ScoringVersion } from './versions/scoring-version.js';

/** One evaluator's levels for one rubric at one team. */
export interface GivenMark {
  readonly mark: MarkId;
  readonly rubric: string;
  readonly revision: number;
  readonly levels: Levels;
  readonly evaluator: EvaluatorId;
  readonly at: Instant;
  readonly note?: string;
  readonly supersedes?: MarkId;
  readonly reason?: string;
}

/** The levels that count, whatever was marked, until they are moderated again. */
export interface Moderation {
  readonly rubric: string;
  readonly revision: number;
  readonly levels: Levels;
  readonly reason: string;
  readonly by: Actor;
  readonly at: Instant;
}

/** What was seen of a critical task outside any inject: in the hot wash, in a chat, on the phone. */
export interface Observation {
  readonly observation: ObservationId;
  readonly task: string;
  readonly team: TeamId;
  readonly rating: Rating;
  readonly text: string;
  readonly evaluator: EvaluatorId;
  readonly at: Instant;
  readonly supersedes?: ObservationId;
  readonly reason?: string;
}

/** One evaluator's levels for one sample answer, given to find out how far evaluators agree before it counts. */
export interface SampleMark {
  readonly mark: MarkId;
  readonly inject: InjectId;
  readonly rubric: string;
  readonly sample: string;
  readonly evaluator: EvaluatorId;
  readonly levels: Levels;
  readonly note?: string;
  readonly at: Instant;
}

/** Evaluation as it stands; the marks themselves stand with the deliveries that they mark. */
export interface Evaluation {
  settings: EvaluationSettings;
  evaluators: Map<EvaluatorId, EvaluatorCard>;
  /** Those who left: nothing new falls to them; what they marked stays. */
  left: Map<EvaluatorId, EvaluatorCard>;
  /** All that were recorded, those that were superseded with them. */
  observations: Observation[];
  sampleMarks: SampleMark[];
  outages: Outage[];
  /** The scoring version: 1 until marking is opened again after a freeze, or scoring is changed after EndEx. */
  version: number;
  frozen: boolean;
  /** All versions, in order; the last is the one that counts. */
  versions: ScoringVersion[];
}

export const noEvaluation = (choice?: Choice<EvaluationSettings>): Evaluation => ({
  settings: chosen(DEFAULT_EVALUATION, choice),
  evaluators: new Map(),
  left: new Map(),
  observations: [],
  sampleMarks: [],
  outages: [],
  version: 1,
  frozen: false,
  versions: [FIRST_VERSION],
});
