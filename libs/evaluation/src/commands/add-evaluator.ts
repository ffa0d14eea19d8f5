import { command } from '#libs/conduct';
import { addEvaluator as decide, type EvaluatorCard } from '#libs/domain';

/** Brings an evaluator in. */
export const addEvaluator = command<EvaluatorCard>('add-evaluator', 'drill.prepare', decide);
