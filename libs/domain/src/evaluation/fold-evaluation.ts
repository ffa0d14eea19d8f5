import { deliveryIn, recordIn } from '../drill/fold-injects.js';
import type { Folds } from '../drill/folds.js';
import type { Entry } from '../journal/event.js';
import { chosen, type EvaluationSettings } from './settings/evaluation-settings.js';
import type { Evaluation } from './evaluation.js';
import { changedInject } from './versions/measure-change.js';
import { FIRST_VERSION, type ScoringVersion } from './versions/scoring-version.js';
import type { EvaluationEvent } from './evaluation-event.js';

const said = ({ at, actor }: Entry, reason: string): NonNullable<ScoringVersion['begun']> => ({
  at,
  by: actor,
  reason,
});

function begin(evaluation: Evaluation, version: ScoringVersion): void {
  evaluation.version = version.version;
  evaluation.versions = [...evaluation.versions, version];
}

export const evaluationFolds: Folds<EvaluationEvent['type']> = {
  'evaluator-added': ({ evaluation }, { type: _type, ...card }) => void evaluation.evaluators.set(card.evaluator, card),
  'evaluation-settled': ({ evaluation }, { settings }) =>
    void (evaluation.settings = chosen(evaluation.settings, settings)),
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
  'evaluator-changed': ({ evaluation }, { type: _type, ...card }) =>
    void evaluation.evaluators.set(card.evaluator, card),
  'evaluator-left': ({ evaluation }, { evaluator }) => {
    const card = evaluation.evaluators.get(evaluator);
    if (card) evaluation.left.set(evaluator, card);
    evaluation.evaluators.delete(evaluator);
  },
  'sample-marked': ({ evaluation }, { type: _type, ...mark }, { at }) =>
    void evaluation.sampleMarks.push({ ...mark, at }),
  'outage-verified': ({ evaluation }, { type: _type, ...outage }, { at, actor }) =>
    void evaluation.outages.push({ ...outage, by: actor, at }),
  'outage-withdrawn': ({ evaluation }, { outage, reason }, { at, actor }) =>
    void (evaluation.outages = evaluation.outages.map((one) =>
      one.outage === outage ? { ...one, withdrawn: { reason, by: actor, at } } : one,
    )),
  'scoring-changed': (drill, { version, reason, change }, entry) => {
    const { evaluation } = drill;
    evaluation.settings = chosen<EvaluationSettings>(evaluation.settings, change.settings);
    for (const one of change.injects ?? []) {
      const record = recordIn(drill, one.inject);
      record.inject = changedInject(record.inject, one);
    }
    begin(evaluation, { version, since: entry.seq, cause: 'changed', begun: said(entry, reason), change });
  },
  'marking-frozen': ({ evaluation }, { reason }, entry) => {
    evaluation.frozen = true;
    const latest = evaluation.versions.at(-1) ?? FIRST_VERSION;
    evaluation.versions = [...evaluation.versions.slice(0, -1), { ...latest, frozen: said(entry, reason) }];
  },
  'marking-reopened': ({ evaluation }, { version, reason }, entry) => {
    evaluation.frozen = false;
    begin(evaluation, { version, since: entry.seq, cause: 'reopened', begun: said(entry, reason) });
  },
};
