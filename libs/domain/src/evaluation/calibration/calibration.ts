import type { SeenDrill } from '../../drill/drill.js';
import type { EvaluatorId } from '../../kernel/ids.js';
import type { RubricCriterion } from '../../scenario/rule.js';
import { agreement, type Agreement } from '../../scoring/agreement/agreement.js';
import type { Unit } from '../../scoring/agreement/coincidences.js';
import type { Levels } from '../evaluation-event.js';
import { ownSampleMark } from './mark-sample.js';
import { samplesOf, type FoundSample } from './samples.js';

/** How one evaluator marks beside the authors of the pack. */
export interface EvaluatorCalibration {
  readonly evaluator: EvaluatorId;
  readonly marked: number;
  readonly samples: number;
  /** α between this evaluator and the authors' levels. */
  readonly reference: Agreement;
  /** The part of the criteria on which the level is the authors' own; absent where nothing is marked. */
  readonly same?: number;
  /** The mean of how far above (or, negative, below) the authors' levels this evaluator lies, as a part of the scale. */
  readonly above?: number;
}

/** How far evaluators agree on the sample answers, before any mark counts. */
export interface Calibration {
  readonly samples: number;
  /** Among the evaluators, the authors' levels left out. */
  readonly among: Agreement;
  readonly evaluators: readonly EvaluatorCalibration[];
}

/** A level as a part of its scale, so that rubrics with other scales can stand beside it. */
function part({ anchors }: RubricCriterion, level: number | undefined): number | undefined {
  const highest = Math.max(1, ...anchors.map((anchor) => anchor.level));
  return level === undefined ? undefined : level / highest;
}

const unitsOf = ({ rubric }: FoundSample, given: readonly (Levels | undefined)[]): Unit[] =>
  rubric.criteria.map((criterion) => given.map((levels) => part(criterion, levels?.[criterion.id])));

function calibrationOf(
  drill: SeenDrill,
  samples: readonly FoundSample[],
  evaluator: EvaluatorId,
): EvaluatorCalibration {
  const pairs = samples.flatMap((found) => {
    const { inject, rubric, sample } = found;
    const own = ownSampleMark(drill, evaluator, { inject, rubric: rubric.id, sample: sample.id });
    return own ? [{ units: unitsOf(found, [own.levels, sample.levels]) }] : [];
  });
  const units = pairs.flatMap((one) => one.units);
  const apart = units.map(([own = 0, reference = 0]) => own - reference);
  const share = (count: number): number => count / apart.length;
  return {
    evaluator,
    marked: pairs.length,
    samples: samples.length,
    reference: agreement(units, 'ordinal', `${drill.seed}/calibration/${evaluator}`),
    ...(apart.length > 0 && {
      same: share(apart.filter((one) => one === 0).length),
      above: share(apart.reduce((sum, one) => sum + one, 0)),
    }),
  };
}

/** How far evaluators agree on the samples: among each other, and each with the authors of the pack. */
export function calibration(drill: SeenDrill): Calibration {
  const samples = samplesOf(drill);
  const markers = [...drill.evaluation.evaluators.values()].filter(({ lead }) => !lead).map((one) => one.evaluator);
  const units = samples.flatMap((found) => {
    const named = { inject: found.inject, rubric: found.rubric.id, sample: found.sample.id };
    return unitsOf(
      found,
      markers.map((evaluator) => ownSampleMark(drill, evaluator, named)?.levels),
    );
  });
  return {
    samples: samples.length,
    among: agreement(units, 'ordinal', `${drill.seed}/calibration`),
    evaluators: markers.map((evaluator) => calibrationOf(drill, samples, evaluator)),
  };
}
