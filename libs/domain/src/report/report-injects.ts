import type { SeenDrill, SeenInject } from '../drill/drill.js';
import type { InjectId } from '../kernel/ids.js';
import type { Localised } from '../kernel/localised.js';
import type { Milliseconds } from '../kernel/time.js';
import type { Tlp } from '../kernel/tlp.js';
import type { Channel, InjectKind } from '../scenario/scenario.js';
import { saysAnything } from '../scoring/team-total.js';
import type { TeamInjectResult, TeamResult } from './report-teams.js';
import { mean, percentile } from './spread.js';
import { expectsSomething } from './standing-score.js';

/** What a line of a score speaks of, in words that may be shown after the drill. Texts may hold `{{variables}}`. */
export interface ReportMeasure {
  readonly id: string;
  readonly kind: 'rule' | 'rubric' | 'hint';
  readonly text: Localised;
}

/** What an inject is, apart from how it went. */
export interface ReportInject {
  readonly inject: InjectId;
  readonly title: Localised;
  readonly kind: InjectKind;
  readonly channel: Channel;
  readonly tlp: Tlp;
  readonly weight: number;
  readonly target: Milliseconds | null;
  readonly limit: Milliseconds | null;
  readonly expected: boolean;
  readonly measures: readonly ReportMeasure[];
}

/** How many scores fell into each fifth of the scale, the lowest first. */
export type Fifths = readonly [number, number, number, number, number];

/** How an inject went over all teams that received it. */
export interface InjectResult extends ReportInject {
  readonly released: number;
  readonly acknowledged: number;
  readonly answered: number;
  readonly late: number;
  readonly unanswered: number;
  readonly hints: number;
  readonly skipped: number;
  readonly quality: { readonly mean: number; readonly min: number; readonly max: number } | null;
  readonly distribution: Fifths;
  /** `1 − mean quality`: 0 where every team had it right. */
  readonly difficulty: number | null;
  readonly medianTook: Milliseconds | null;
}

function measuresOf({ inject }: SeenInject): ReportMeasure[] {
  const rules = inject.rules.map(({ id, text }) => ({ id, kind: 'rule' as const, text }));
  const rubrics = inject.rubrics.flatMap((rubric) =>
    rubric.criteria.map(({ id, text }) => ({ id: `${rubric.id}/${id}`, kind: 'rubric' as const, text })),
  );
  return [...rules, ...rubrics, ...inject.hints.map(({ id, text }) => ({ id, kind: 'hint' as const, text }))];
}

function aboutInject(record: SeenInject): ReportInject {
  const { id, title, kind, channel, tlp, weight, target, limit } = record.inject;
  return {
    inject: id,
    title,
    kind,
    channel,
    tlp,
    weight,
    target: target ?? null,
    limit: limit ?? null,
    expected: expectsSomething(record),
    measures: measuresOf(record),
  };
}

/** Qualities that say something: marked at least in part. */
export const qualitiesOf = (results: readonly TeamInjectResult[]): number[] =>
  results.flatMap(({ score }) => (score && saysAnything(score) ? [score.quality] : []));

function fifthsOf(qualities: readonly number[]): Fifths {
  const fifth = (wanted: number): number =>
    qualities.filter((quality) => Math.min(4, Math.floor(quality * 5)) === wanted).length;
  return [fifth(0), fifth(1), fifth(2), fifth(3), fifth(4)];
}

function resultOf(record: SeenInject, results: readonly TeamInjectResult[]): InjectResult {
  const qualities = qualitiesOf(results);
  const average = mean(qualities);
  const answered = results.filter((result) => result.answered !== null);
  return {
    ...aboutInject(record),
    released: results.length,
    acknowledged: results.filter(({ acknowledged }) => acknowledged !== null).length,
    answered: answered.length,
    late: results.filter(({ late }) => late).length,
    unanswered: results.filter(({ expected, answered: when }) => expected && when === null).length,
    hints: results.reduce((sum, { hints }) => sum + hints.length, 0),
    skipped: [...record.deliveries.values()].filter(({ skipped, released }) => skipped && !released).length,
    quality: average === null ? null : { mean: average, min: Math.min(...qualities), max: Math.max(...qualities) },
    distribution: fifthsOf(qualities),
    difficulty: average === null ? null : 1 - average,
    medianTook: percentile(
      answered.flatMap(({ took }) => took ?? []),
      0.5,
    ),
  };
}

/** Every inject of the drill in the order of its MSEL, those that nobody received with them. */
export function reportInjects(drill: SeenDrill, teams: readonly TeamResult[]): readonly InjectResult[] {
  const byInject = new Map<InjectId, TeamInjectResult[]>();
  for (const result of teams.flatMap(({ injects }) => injects)) {
    const known = byInject.get(result.inject);
    if (known) known.push(result);
    else byInject.set(result.inject, [result]);
  }
  return [...drill.injects.values()]
    .sort((a, b) => a.order - b.order)
    .map((record) => resultOf(record, byInject.get(record.inject.id) ?? []));
}
