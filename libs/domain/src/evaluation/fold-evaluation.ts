import { deliveryIn, recordIn } from '../drill/fold-injects.js';
import type { Folds } from '../drill/folds.js';
import type { EvaluationEvent } from './evaluation-event.js';

export const evaluationFolds: Folds<EvaluationEvent['type']> = {
  'evaluator-added': ({ evaluation }, { type: _type, ...card }) => void evaluation.evaluators.set(card.evaluator, card),
  'evaluation-settled': ({ evaluation }, { settings }) => void (evaluation.settings = settings),
  'mark-given': (drill, { type: _type, inject, team, ...mark }, { at }) => {
    const delivery = deliveryIn(recordIn(drill, inject), team);
    (delivery.marks ??= []).push({ ...mark, at });
  },
  'mark-moderated': (drill, { type: _type, inject, team, ...moderation }, { at, actor }) => {
    const delivery = deliveryIn(recordIn(drill, inject), team);
    (delivery.moderations ??= []).push({ ...moderation, by: actor, at });
  },
  'observation-recorded': ({ evaluation }, { type: _type, ...observation }, { at }) =>
    void evaluation.observations.push({ ...observation, at }),
  'marking-frozen': ({ evaluation }) => void (evaluation.frozen = true),
  'marking-reopened': ({ evaluation }, { version }) => {
    evaluation.frozen = false;
    evaluation.version = version;
  },
};
