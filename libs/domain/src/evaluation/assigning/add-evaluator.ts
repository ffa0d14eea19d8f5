import { happened, type Decision } from '../../drill/decision.js';
import type { SeenDrill } from '../../drill/drill.js';
import type { EvaluatorId } from '../../kernel/ids.js';
import { refuse } from '../../kernel/refusal.js';
import { ifFrozen } from '../marking/freeze-marking.js';
import type { EvaluatorCard } from './evaluator.js';

function ifUnknownObjective(drill: SeenDrill, { objectives }: EvaluatorCard): ReturnType<typeof refuse> | undefined {
  const known = drill.scenario.objectives.map(({ id }) => id);
  const unknown = objectives?.find((id) => !known.includes(id));
  return unknown === undefined ? undefined : refuse('unknown-thing', `The scenario has no objective ${unknown}.`);
}

const noSuchEvaluator = (evaluator: EvaluatorId): ReturnType<typeof refuse> =>
  refuse('unknown-thing', `The drill has no evaluator ${evaluator}.`);

/** Brings an evaluator in, at any time until marking is frozen. Who has left keeps the name: another takes another. */
export function addEvaluator(drill: SeenDrill, card: EvaluatorCard): Decision {
  const refusal = ifFrozen(drill);
  if (refusal) return refusal;
  const { evaluators, left } = drill.evaluation;
  if (evaluators.has(card.evaluator) || left.has(card.evaluator))
    return refuse('evaluator-exists', `Evaluator ${card.evaluator} is already known in the drill.`);
  return ifUnknownObjective(drill, card) ?? happened({ type: 'evaluator-added', ...card });
}

/** Changes an evaluator's name, languages or objectives. What was marked stays with whoever marked it. */
export function changeEvaluator(drill: SeenDrill, { lead: _lead, ...card }: EvaluatorCard): Decision {
  const refusal = ifFrozen(drill);
  if (refusal) return refusal;
  const known = drill.evaluation.evaluators.get(card.evaluator);
  if (!known) return noSuchEvaluator(card.evaluator);
  const changed: EvaluatorCard = { ...card, ...(known.lead && { lead: true }) };
  return ifUnknownObjective(drill, changed) ?? happened({ type: 'evaluator-changed', ...changed });
}

/** An evaluator leaves: what they have not marked falls to others, by the same draw as ever. Their marks stay. */
export function releaseEvaluator(drill: SeenDrill, evaluator: EvaluatorId, reason: string): Decision {
  const refusal = ifFrozen(drill);
  if (refusal) return refusal;
  return drill.evaluation.evaluators.has(evaluator)
    ? happened({ type: 'evaluator-left', evaluator, reason })
    : noSuchEvaluator(evaluator);
}
