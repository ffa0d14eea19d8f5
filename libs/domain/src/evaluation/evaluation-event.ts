import type { EvaluatorId, InjectId, MarkId, ObservationId, TeamId } from '../kernel/ids.js';
import type { Rating } from '../scoring/scoring-settings.js';
import type { EvaluationSettings } from './evaluation-settings.js';
import type { EvaluatorCard } from './assigning/evaluator.js';

/** Criterion → level. */
export type Levels = Readonly<Record<string, number>>;

/** What can happen in evaluation. Nothing of it is ever taken back: what comes later supersedes, and says why. */
export type EvaluationEvent =
  | ({ readonly type: 'evaluator-added' } & EvaluatorCard)
  | { readonly type: 'evaluation-settled'; readonly settings: EvaluationSettings }
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
    }
  | { readonly type: 'marking-frozen'; readonly version: number; readonly reason: string }
  | { readonly type: 'marking-reopened'; readonly version: number; readonly reason: string };
