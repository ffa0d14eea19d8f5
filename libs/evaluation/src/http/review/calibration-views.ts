import type { EvaluationCalibration, EvaluationSamples } from '#libs/contracts';
import {
  calibration,
  ownSampleMark,
  samplesOf,
  type EvaluatorCalibration,
  type EvaluatorId,
  type SeenDrill,
} from '#libs/domain';
import { agreementOf } from './marks-views.js';

type Calibrated = EvaluationSamples['own'];

const calibrated = ({ reference, same, above, ...rest }: EvaluatorCalibration): Calibrated => ({
  ...rest,
  reference: agreementOf(reference),
  same: same ?? null,
  above: above ?? null,
});

const NOTHING = (evaluator: EvaluatorId, samples: number): EvaluatorCalibration => ({
  evaluator,
  marked: 0,
  samples,
  reference: { units: 0 },
});

/** The samples as one evaluator sees them: what the authors would give is told for what is marked alone. */
export function samplesView(drill: SeenDrill, evaluator: EvaluatorId): EvaluationSamples {
  const { among, evaluators, samples } = calibration(drill);
  const own = evaluators.find((one) => one.evaluator === evaluator) ?? NOTHING(evaluator, samples);
  return {
    calibration: drill.evaluation.settings.calibration,
    samples: samplesOf(drill).map(({ inject, title, rubric, sample }) => {
      const mark = ownSampleMark(drill, evaluator, { inject, rubric: rubric.id, sample: sample.id });
      return {
        inject,
        title,
        rubric: rubric.id,
        sample: sample.id,
        text: sample.text,
        criteria: rubric.criteria.map(({ anchors, ...one }) => ({ ...one, anchors: [...anchors] })),
        own: mark
          ? {
              levels: { ...mark.levels },
              at: new Date(mark.at).toISOString(),
              ...(mark.note !== undefined && { note: mark.note }),
            }
          : null,
        reference: mark ? { ...sample.levels } : null,
        because: mark ? (sample.because ?? null) : null,
      };
    }),
    own: calibrated(own),
    among: own.marked === own.samples && own.samples > 0 ? agreementOf(among) : null,
  };
}

export function calibrationView(drill: SeenDrill): EvaluationCalibration {
  const { samples, among, evaluators } = calibration(drill);
  return {
    samples,
    among: agreementOf(among),
    evaluators: evaluators.map((one) => ({
      ...calibrated(one),
      name: drill.evaluation.evaluators.get(one.evaluator)?.name ?? one.evaluator,
    })),
  };
}
