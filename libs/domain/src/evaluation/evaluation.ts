import type { Actor } from '../journal/actor.js';
import type { EvaluatorId, MarkId, ObservationId, TeamId } from '../kernel/ids.js';
import type { Instant } from '../kernel/time.js';
import type { Rating } from '../scoring/scoring-settings.js';
import type { Levels } from './evaluation-event.js';
import { DEFAULT_EVALUATION, type EvaluationSettings } from './evaluation-settings.js';
import type { EvaluatorCard } from './assigning/evaluator.js';

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
}

/** Evaluation as it stands; the marks themselves stand with the deliveries that they mark. */
export interface Evaluation {
  settings: EvaluationSettings;
  evaluators: Map<EvaluatorId, EvaluatorCard>;
  observations: Observation[];
  /** The scoring version: 1 until marking is opened again after a freeze. */
  version: number;
  frozen: boolean;
}

export const noEvaluation = (): Evaluation => ({
  settings: DEFAULT_EVALUATION,
  evaluators: new Map(),
  observations: [],
  version: 1,
  frozen: false,
});
