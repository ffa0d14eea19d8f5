import type { InjectId } from '../../kernel/ids.js';
import type { Agreement } from '../../scoring/agreement/agreement.js';
import type { ReadingLevel } from '../../scoring/agreement/reading-level.js';
import type { Aggregation, RatingThresholds } from '../../scoring/scoring-settings.js';
import type { ReportMaterial } from './report-material.js';

/** How far the markers agreed. */
export interface AgreementLine {
  /** Units that at least two of them marked. */
  readonly units: number;
  readonly alpha: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly level: ReadingLevel | null;
}

/** How the figures were made, and how far they can be relied on. */
export interface ReportMethod {
  readonly agreement: {
    readonly metric: 'ordinal';
    readonly overall: AgreementLine;
    readonly rubrics: readonly ({ readonly inject: InjectId; readonly rubric: string } & AgreementLine)[];
  };
  readonly evaluators: number;
  readonly blind: boolean;
  /** The share of answers that two evaluators marked. */
  readonly doubled: number;
  readonly aggregation: Aggregation;
  readonly thresholds: RatingThresholds;
  /** The least that timeliness can be. */
  readonly floor: number;
  /** The least number of teams of other nations behind a figure. */
  readonly smallestCell: number;
}

/** α of fewer units than an interval can be drawn from would tell what a single answer was given. */
const line = ({ units, alpha, interval, level }: Agreement): AgreementLine =>
  interval
    ? { units, alpha: alpha ?? null, interval, level: level ?? null }
    : { units, alpha: null, interval: null, level: null };

/**
 * @param injects of which the reader may know how they were marked; that there are others is not said
 */
export function reportMethod(
  { drill, agreement }: ReportMaterial,
  smallestCell: number,
  injects: ReadonlySet<InjectId>,
): ReportMethod {
  const { settings, evaluators } = drill.evaluation;
  return {
    agreement: {
      metric: 'ordinal',
      overall: line(agreement.overall),
      rubrics: agreement.rubrics
        .filter(({ inject }) => injects.has(inject))
        .map(({ inject, rubric, ...found }) => ({ inject, rubric, ...line(found) })),
    },
    evaluators: evaluators.size,
    blind: settings.blind,
    doubled: settings.doubled,
    aggregation: settings.aggregation,
    thresholds: settings.thresholds,
    floor: settings.floor,
    smallestCell,
  };
}
