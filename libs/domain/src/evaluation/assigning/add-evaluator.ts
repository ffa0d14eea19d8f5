import { happened, type Decision } from '../../drill/decision.js';
import type { SeenDrill } from '../../drill/drill.js';
import { refuse } from '../../kernel/refusal.js';
import type { EvaluatorCard } from './evaluator.js';
import { ifFrozen } from '../marking/freeze-marking.js';

/** Brings an evaluator in, at any time until marking is frozen. */
export function addEvaluator(drill: SeenDrill, card: EvaluatorCard): Decision {
  const refusal = ifFrozen(drill);
  if (refusal) return refusal;
  if (drill.evaluation.evaluators.has(card.evaluator))
    return refuse('evaluator-exists', `Evaluator ${card.evaluator} is already in the drill.`);
  const known = drill.scenario.objectives.map(({ id }) => id);
  const unknown = card.objectives?.find((id) => !known.includes(id));
  if (unknown !== undefined) return refuse('unknown-thing', `The scenario has no objective ${unknown}.`);
  return happened({ type: 'evaluator-added', ...card });
}
