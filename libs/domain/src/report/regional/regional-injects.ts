import type { SeenInject } from '../../drill/drill.js';
import type { InjectId, NationId, TeamId } from '../../kernel/ids.js';
import type { Milliseconds } from '../../kernel/time.js';
import { saysAnything } from '../../scoring/team-total.js';
import { SPAN_GRAIN } from '../cell.js';
import type { ReportMaterial } from '../document/report-material.js';
import { byClass, distributions, type Distribution, type OfNation } from '../figures/distribution.js';
import { inSteps, shown, SUPPRESSED, type Figure } from '../figures/figure.js';
import { countsByNation, meanFigure, type NumberOfNation, type Scale } from '../figures/mean-figure.js';
import { isLargeEnough, type ByNation } from '../figures/protect.js';
import type { InjectResult, ReportInject } from '../report-injects.js';
import type { TeamInjectResult } from '../report-teams.js';
import { percentile } from '../spread.js';

/** What became of an inject at a team. */
export const OUTCOMES = ['in-time', 'late', 'unanswered', 'not-received'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How well it was done, by fifths of the scale, the lowest first. */
export const QUALITY_BANDS = ['0-20', '20-40', '40-60', '60-80', '80-100', 'not-scored', 'not-received'] as const;
export type QualityBand = (typeof QUALITY_BANDS)[number];

/** An inject over all teams of the drill: every row of figures adds up to the number of teams. */
export interface RegionalInject extends ReportInject {
  readonly outcomes: Distribution<Outcome>;
  readonly bands: Distribution<QualityBand>;
  readonly quality: Figure;
  /** `1 − quality`. */
  readonly difficulty: Figure;
  /** Median time from acknowledgement to answer, in steps of ten seconds. */
  readonly took: Figure;
}

type Found = ReadonlyMap<TeamId, TeamInjectResult>;

const scored = (result: TeamInjectResult | undefined): number | undefined =>
  result?.score && saysAnything(result.score) ? result.score.quality : undefined;

/** What became of an inject at one team. */
export function outcomeOf(result: TeamInjectResult | undefined): Outcome {
  if (!result) return 'not-received';
  if (result.answered === null) return 'unanswered';
  return result.late ? 'late' : 'in-time';
}

export function bandOf(result: TeamInjectResult | undefined): QualityBand {
  if (!result) return 'not-received';
  const quality = scored(result);
  return quality === undefined ? 'not-scored' : (QUALITY_BANDS[Math.min(4, Math.floor(quality * 5))] ?? 'not-scored');
}

function numbersBy(
  nationOf: ReadonlyMap<TeamId, NationId>,
  found: Found,
  pick: (result: TeamInjectResult) => number | null | undefined,
): NumberOfNation[] {
  return [...found].flatMap(([team, result]) => {
    const value = pick(result);
    return value === null || value === undefined ? [] : [{ nation: nationOf.get(team) ?? '', value }];
  });
}

function medianTook(numbers: readonly NumberOfNation[]): Figure {
  const values = numbers.map(({ value }) => value);
  const median = isLargeEnough(countsByNation(numbers)) ? percentile(values, 0.5) : null;
  return median === null ? SUPPRESSED : shown(toSpanGrain(median));
}

/** A quality lies a step away when it falls into another band. */
const QUALITY: Scale = { low: 0, high: 1, step: 0.2 };

const toHundredths = (value: number): number => inSteps(value, 100);
const toSpanGrain = (span: Milliseconds): Milliseconds => Math.round(span / SPAN_GRAIN) * SPAN_GRAIN;

/** Everybody knows that everybody got it: then that none did not is no secret, and is not counted. */
function isForAll({ nationOf }: ReportMaterial, record: SeenInject | undefined, found: Found): boolean {
  const plain = record && Object.keys(record.inject.audience).length === 0 && record.inject.trigger.kind === 'offset';
  return plain === true && found.size === nationOf.size;
}

function regionalInject(material: ReportMaterial, about: InjectResult, found: Found): RegionalInject {
  const { nationOf, drill } = material;
  const forAll = isForAll(material, drill.injects.get(about.inject), found);
  const classes = <Class extends string>(
    names: readonly Class[],
    of: (result: TeamInjectResult | undefined) => Class,
  ): ReadonlyMap<Class, ByNation> => {
    const teams = [...nationOf].map(([team, nation]): OfNation<Class> => ({ nation, class: of(found.get(team)) }));
    return byClass(
      names.filter((name) => !(forAll && name === 'not-received')),
      teams,
    );
  };
  const [outcomes, bands] = distributions(about.inject, [
    { row: 'outcome', counts: classes(OUTCOMES, outcomeOf), shared: ['not-received'] },
    { row: 'band', counts: classes(QUALITY_BANDS, bandOf), shared: ['not-received'] },
  ]);
  const nobody = forAll ? { 'not-received': shown(0) } : {};
  const quality = meanFigure(numbersBy(nationOf, found, scored), QUALITY, toHundredths);
  const took = numbersBy(nationOf, found, (result) => (result.answered === null ? null : result.took));
  return {
    ...aboutInject(about),
    outcomes: { ...outcomes, ...nobody } as Distribution<Outcome>,
    bands: { ...bands, ...nobody } as Distribution<QualityBand>,
    quality,
    difficulty: quality.value === null ? quality : shown(toHundredths(1 - quality.value)),
    took: medianTook(took),
  };
}

/** What an inject is, without how it went. */
export function aboutInject(one: ReportInject): ReportInject {
  const { inject, title, kind, channel, tlp, weight, target, limit, expected, measures } = one;
  return { inject, title, kind, channel, tlp, weight, target, limit, expected, measures };
}

/** The injects of the drill in the order of its MSEL, over all teams. */
export function regionalInjects(material: ReportMaterial): readonly RegionalInject[] {
  const found = new Map<InjectId, Map<TeamId, TeamInjectResult>>();
  for (const { team, injects } of material.results.values())
    for (const result of injects) {
      const known = found.get(result.inject);
      if (known) known.set(team, result);
      else found.set(result.inject, new Map([[team, result]]));
    }
  return material.whole.injects.map((about) => regionalInject(material, about, found.get(about.inject) ?? new Map()));
}
