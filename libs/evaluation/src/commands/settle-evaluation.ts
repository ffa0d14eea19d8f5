import { command } from '#libs/conduct';
import { settleEvaluation as decide, type Choice, type EvaluationSettings } from '#libs/domain';

/** The organiser chooses how marking and scoring go. */
export const settleEvaluation = command<Choice<EvaluationSettings>>('settle-evaluation', 'drill.prepare', decide);
