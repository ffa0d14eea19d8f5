import { command } from '#libs/conduct';
import { changeEvaluator as decide, type EvaluatorCard } from '#libs/domain';

/** Changes an evaluator's name, languages or objectives. */
export const changeEvaluator = command<EvaluatorCard>('change-evaluator', 'drill.prepare', decide);
