import { happened, isOver, type Decision } from '../../drill/decision.js';
import type { SeenDrill } from '../../drill/drill.js';
import { refuse, type FieldFault } from '../../kernel/refusal.js';
import type { Inject } from '../../scenario/scenario.js';
import { chosen, type EvaluationSettings } from '../settings/evaluation-settings.js';
import { checkScoring } from '../settings/check-scoring.js';
import { changedInject, type MeasureChange, type ScoringChange } from './measure-change.js';
import { rescored } from './rescored.js';

/** The drill as it is scored after the change. */
export function withChange(drill: SeenDrill, { settings, injects = [] }: ScoringChange): SeenDrill {
  const records = new Map(drill.injects);
  for (const change of injects) {
    const record = records.get(change.inject);
    if (record) records.set(change.inject, { ...record, inject: changedInject(record.inject as Inject, change) });
  }
  const all = chosen<EvaluationSettings>(drill.evaluation.settings as EvaluationSettings, settings);
  return { ...drill, injects: records, evaluation: { ...drill.evaluation, settings: all } };
}

const isWeight = (value: number | undefined): boolean => value === undefined || (Number.isFinite(value) && value >= 0);

function faultsOf(drill: SeenDrill, change: MeasureChange, path: string): FieldFault[] {
  const inject = drill.injects.get(change.inject)?.inject as Inject | undefined;
  if (!inject) return [{ path: `${path}.inject`, message: `no inject is named ${change.inject}` }];
  const rules = change.rules ?? inject.rules;
  const fields = new Set(inject.form?.fields.map(({ id }) => id));
  const measures = new Set([
    ...rules.map(({ id }) => id),
    ...inject.rubrics.flatMap(({ id, criteria }) => [id, ...criteria.map((one) => `${id}/${one.id}`)]),
  ]);
  return [
    ...(isWeight(change.weight) ? [] : [{ path: `${path}.weight`, message: 'must be 0 or more' }]),
    ...(new Set(rules.map(({ id }) => id)).size === rules.length
      ? []
      : [{ path: `${path}.rules`, message: 'two rules have one name' }]),
    ...rules.flatMap((rule, i) =>
      rule.kind === 'shared' || fields.has(rule.field)
        ? []
        : [{ path: `${path}.rules[${i}].field`, message: `the form has no field ${rule.field}` }],
    ),
    ...Object.entries(change.shares ?? {}).flatMap(([id, share]) =>
      measures.has(id) && isWeight(share)
        ? []
        : [{ path: `${path}.shares.${id}`, message: 'must be 0 or more, for a measure that the inject has' }],
    ),
  ];
}

/**
 * Changes after EndEx what scores are worked out from, and with it begins the next version of the scores: the one before
 * stays as it was. Gives the new scores with it. Refuses what changes nothing.
 */
export function changeScoring(drill: SeenDrill, change: ScoringChange, reason: string): Decision {
  if (!isOver(drill))
    return refuse('drill-not-over', 'A change of scoring after StartEx waits for EndEx.', { state: drill.status });
  const injects = change.injects ?? [];
  const twice = injects.find(({ inject }, i) => injects.findIndex((one) => one.inject === inject) !== i);
  const changed = withChange(drill, change);
  const settings = changed.evaluation.settings as EvaluationSettings;
  const faults = [
    ...checkScoring(settings).map(({ path, message }) => ({ path: `settings.${path}`, message })),
    ...injects.flatMap((one, i) => faultsOf(drill, one, `injects[${i}]`)),
    ...(twice ? [{ path: 'injects', message: `${twice.inject} is named twice` }] : []),
  ];
  if (faults.length > 0) return refuse('nonsense-value', 'The scoring cannot be changed like this.', { faults });
  const same =
    JSON.stringify(settings) === JSON.stringify(drill.evaluation.settings) &&
    injects.every(
      ({ inject }) =>
        JSON.stringify(drill.injects.get(inject)?.inject) === JSON.stringify(changed.injects.get(inject)?.inject),
    );
  if (same)
    return refuse('nonsense-value', 'This changes nothing.', { faults: [{ path: '', message: 'changes nothing' }] });
  const version = drill.evaluation.version + 1;
  return happened({ type: 'scoring-changed', version, reason, change }, ...rescored(changed));
}
