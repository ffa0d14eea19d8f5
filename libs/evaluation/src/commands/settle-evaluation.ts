import { command } from '#libs/conduct';
import { settleEvaluation as decide, type EvaluationSettings } from '#libs/domain';

/** The organiser chooses how marking goes. */
export const settleEvaluation = command<EvaluationSettings>('settle-evaluation', 'evaluation.moderate', decide);
