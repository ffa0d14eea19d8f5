import { describe, expect, it } from '@jest/globals';
import { aMarkedDrill, anEvaluator, levels, mark, RUBRIC } from '../../../test/a-marked-drill.js';
import type { VirtualDrill } from '../../../test/virtual-drill.js';
import { end } from '../../drill/end.js';
import type { Inject } from '../../scenario/scenario.js';
import { freezeMarking } from '../marking/freeze-marking.js';
import { settleEvaluation } from '../settings/settle-evaluation.js';
import { calibration } from './calibration.js';
import { markSample } from './mark-sample.js';
import { samplesOf } from './samples.js';

const samples = [0, 2, 4].map((level) => ({ id: `s${level}`, text: { en: `Answer ${level}` }, levels: levels(level) }));

/** A drill whose first rubric has samples. */
function aCalibratedDrill(): VirtualDrill {
  const drill = aMarkedDrill({}, [anEvaluator('ada'), anEvaluator('ben'), anEvaluator('eva', { lead: true })]);
  const first = drill.seen.injects.get('first')?.inject as Inject;
  const rubrics = [{ ...RUBRIC, samples }];
  drill.does(() => ({ ok: true, value: [{ type: 'inject-edited', inject: { ...first, rubrics } }] }));
  return drill;
}
const marks = (drill: VirtualDrill, evaluator: string, sample: string, right: number, more: object = {}) =>
  drill.does((seen) =>
    markSample(
      seen,
      evaluator,
      { inject: 'first', rubric: 'judged', sample, levels: levels(right), ...more },
      `${evaluator}/${sample}`,
    ),
  );

describe('calibration', () => {
  it('shows how far evaluators agree with each other, and each with the authors', () => {
    const drill = aCalibratedDrill();
    for (const [sample, ada, ben] of [
      ['s0', 0, 1],
      ['s2', 2, 3],
      ['s4', 4, 4],
    ] as const) {
      marks(drill, 'ada', sample, ada);
      marks(drill, 'ben', sample, ben);
    }
    const { among, evaluators, samples: all } = calibration(drill.seen);
    expect(all).toBe(3);
    expect(among).toMatchObject({ units: 6 });
    expect(among.alpha).toBeLessThan(1);
    expect(evaluators).toMatchObject([
      { evaluator: 'ada', marked: 3, reference: { alpha: 1, level: 'rely' }, same: 1, above: 0 },
      { evaluator: 'ben', marked: 3, same: 1 / 3 },
    ]);
    expect(evaluators[1]?.above).toBeCloseTo((0.25 + 0.25 + 0) / 3, 12);
  });

  it('takes a mark once, by the rubric, of a sample that is there, from an evaluator, until the freeze', () => {
    const drill = aCalibratedDrill();
    expect(samplesOf(drill.seen).map(({ sample }) => sample.id)).toEqual(['s0', 's2', 's4']);
    expect(marks(drill, 'ada', 's0', 9)).toMatchObject({ code: 'mark-outside-rubric' });
    expect(marks(drill, 'ada', 's9', 0)).toMatchObject({ code: 'unknown-thing' });
    expect(marks(drill, 'zoe', 's0', 0)).toMatchObject({ code: 'not-assigned' });
    expect(marks(drill, 'ada', 's0', 0)).toBeUndefined();
    expect(marks(drill, 'ada', 's0', 1)).toMatchObject({ code: 'already-marked' });
    drill.does((seen) => end(seen, 'done'));
    drill.does((seen) => freezeMarking(seen, 'done'));
    expect(marks(drill, 'ada', 's2', 0)).toMatchObject({ code: 'marking-frozen' });
  });

  it('comes before any mark where the organiser wants it so', () => {
    const drill = aCalibratedDrill();
    drill.does((seen) => settleEvaluation(seen, { calibration: 'required' }));
    expect(mark(drill, 'ada', 'm1')).toMatchObject({ code: 'not-calibrated' });
    for (const { id } of samples) marks(drill, 'ada', id, 2);
    const refusals = ['ada', 'ben'].map((evaluator) => mark(drill, evaluator, `by-${evaluator}`)?.code);
    expect(refusals[1]).toBe('not-calibrated');
    expect(refusals[0]).not.toBe('not-calibrated');
  });
});
