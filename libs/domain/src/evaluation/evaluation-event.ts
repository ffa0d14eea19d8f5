import type { EvaluatorId, InjectId, MarkId, ObservationId, OutageId, TeamId } from '../kernel/ids.js';
import type { Instant } from '../kernel/time.js';
import type { Rating } from '../scoring/scoring-settings.js';
import type { EvaluationSettings } from './settings/evaluation-settings.js';
import type { ScoringChange } from './versions/measure-change.js';
import type { EvaluatorCard } from './assigning/evaluator.js';

/** Criterion → level. */
export type Levels = Readonly<Record<string, number>>;

/** What can happen in evaluation. Nothing of it is ever taken back: what comes later supersedes, and says why. */
export type EvaluationEvent =
  | ({ readonly type: 'evaluator-added' } & EvaluatorCard)
  | { readonly type: 'evaluation-settled'; readonly settings: Partial<EvaluationSettings> }
  | {
      readonly type: 'mark-given';
      readonly mark: MarkId;
      readonly inject: InjectId;
      readonly team: TeamId;
      readonly rubric: string;
      /** The revision of the answer that was marked; 0 where the team never answered. */
      readonly revision: number;
      readonly levels: Levels;
      readonly evaluator: EvaluatorId;
      readonly note?: string;
      /** The same evaluator's mark that this one takes the place of, and why. */
      readonly supersedes?: MarkId;
      readonly reason?: string;
    }
  | {
      readonly type: 'mark-moderated';
      readonly inject: InjectId;
      readonly team: TeamId;
      readonly rubric: string;
      readonly revision: number;
      readonly levels: Levels;
      readonly reason: string;
    }
  | {
      readonly type: 'observation-recorded';
      readonly observation: ObservationId;
      readonly task: string;
      readonly team: TeamId;
      readonly rating: Rating;
      readonly text: string;
      readonly evaluator: EvaluatorId;
      /** The same evaluator's observation that this one takes the place of, and why. */
      readonly supersedes?: ObservationId;
      readonly reason?: string;
    }
  | {
      readonly type: 'outage-verified';
      readonly outage: OutageId;
      readonly team: TeamId;
      readonly from: Instant;
      readonly to: Instant;
      readonly reason: string;
    }
  | { readonly type: 'outage-withdrawn'; readonly outage: OutageId; readonly reason: string }
  | ({ readonly type: 'evaluator-changed' } & EvaluatorCard)
  | { readonly type: 'evaluator-left'; readonly evaluator: EvaluatorId; readonly reason: string }
  | {
      readonly type: 'sample-marked';
      readonly mark: MarkId;
      readonly inject: InjectId;
      readonly rubric: string;
      readonly sample: string;
      readonly evaluator: EvaluatorId;
      readonly levels: Levels;
      readonly note?: string;
    }
  | {
      readonly type: 'scoring-changed';
      /** The version that begins with it. */
      readonly version: number;
      readonly reason: string;
      readonly change: ScoringChange;
    }
  | { readonly type: 'marking-frozen'; readonly version: number; readonly reason: string }
  | { readonly type: 'marking-reopened'; readonly version: number; readonly reason: string };
