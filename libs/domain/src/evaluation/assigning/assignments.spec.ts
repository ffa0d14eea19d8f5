import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ALL_TWICE, aMarkedDrill, anEvaluator, answer, levels, mark, ONE_EACH } from '../../../test/a-marked-drill.js';
import type { VirtualDrill } from '../../../test/virtual-drill.js';
import { addEvaluator, changeEvaluator, releaseEvaluator } from './add-evaluator.js';
import type { EvaluatorCard } from './evaluator.js';
import { assignments, type Assignment } from './assignments.js';
import { drillAgreement } from '../drill-agreement.js';
import { settleEvaluation } from '../settings/settle-evaluation.js';

const cards = ['ada', 'ben', 'cem', 'dia'].map((id) => anEvaluator(id));
const all = (drill: VirtualDrill): readonly Assignment[] => assignments(drill.seen);
const ofFirst = (drill: VirtualDrill): Assignment | undefined =>
  all(drill).find(({ inject, team }) => inject === 'first' && team === 'team-1');

describe('assignments', () => {
  it('give each answer to one, and the wanted share to two, always the same for the same drill', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (doubled) => {
        const drill = aMarkedDrill({ ...ONE_EACH, doubled }, cards, 100);
        const found = all(drill);
        for (const { evaluators, wanted } of found) expect(new Set(evaluators).size).toBe(wanted);
        const twice = found.filter(({ wanted }) => wanted === 2).length / found.length;
        expect(Math.abs(twice - doubled)).toBeLessThan(0.15);
        const again = assignments(aMarkedDrill({ ...ONE_EACH, doubled }, [...cards].reverse(), 100).seen);
        expect(again.map(({ evaluators }) => evaluators)).toEqual(found.map(({ evaluators }) => evaluators));
      }),
      { numRuns: 8 },
    );
  });

  it('give everybody about as much', () => {
    const load = new Map<string, number>();
    for (const { evaluators } of all(aMarkedDrill(ONE_EACH, cards, 100)))
      for (const one of evaluators) load.set(one, (load.get(one) ?? 0) + 1);
    for (const { evaluator } of cards) expect(Math.abs((load.get(evaluator) ?? 0) - 50)).toBeLessThan(25);
  });

  it('keep to objective and language, and to the objective where nobody reads the language', () => {
    const chosen = [
      anEvaluator('ada', { languages: ['fr'] }),
      anEvaluator('ben', { objectives: ['two'] }),
      anEvaluator('cem', { objectives: ['one'] }),
    ];
    const who = (drill: VirtualDrill): string[] =>
      all(drill).map(({ inject, evaluators }) => `${inject} ${evaluators}`);
    expect(who(aMarkedDrill(ALL_TWICE, chosen, 1))).toEqual(['first cem', 'second ben']);
    expect(who(aMarkedDrill(ALL_TWICE, chosen.slice(0, 2), 1))).toEqual(['first ada', 'second ben']);
    expect(who(aMarkedDrill(ALL_TWICE, chosen.slice(1, 2), 1))).toEqual(['first ', 'second ben']);
  });

  it('leave with an answer who has marked it, and move few others, when somebody joins', () => {
    const drill = aMarkedDrill(ONE_EACH, cards, 100);
    const [first] = ofFirst(drill)?.evaluators ?? [];
    mark(drill, first ?? '', 'm1');
    const before = all(drill).map(({ evaluators }) => evaluators[0]);
    for (const id of ['eve', 'fay']) drill.does((seen) => addEvaluator(seen, anEvaluator(id)));
    const after = all(drill).map(({ evaluators }) => evaluators[0]);
    expect(ofFirst(drill)?.evaluators).toEqual([first]);
    const moved = after.flatMap((one, index) => (one === before[index] ? [] : one));
    expect(moved.length).toBeGreaterThan(0);
    expect(moved.every((one) => one === 'eve' || one === 'fay')).toBe(true);
  });

  it('call a third where two lie further apart than is set, not where they lie just so far', () => {
    for (const [distance, third] of [
      [0.5, false],
      [0.49, true],
    ] as const) {
      const drill = aMarkedDrill({ ...ALL_TWICE, distance }, cards);
      const [one = '', other = ''] = ofFirst(drill)?.evaluators ?? [];
      mark(drill, one, 'm1', { levels: levels(4) });
      expect(ofFirst(drill)).toMatchObject({ wanted: 2, disputed: false });
      mark(drill, other, 'm2', { levels: levels(4, 2) });
      expect(ofFirst(drill)?.disputed).toBe(third);
      expect(ofFirst(drill)?.evaluators).toHaveLength(third ? 3 : 2);
      expect(ofFirst(drill)?.evaluators.slice(0, 2)).toEqual([one, other]);
    }
  });
});

describe('agreement in a drill', () => {
  it('is between the two first markers: a third, and moderation, change nothing', () => {
    const drill = aMarkedDrill(ALL_TWICE, cards);
    expect(drillAgreement(drill.seen)).toMatchObject({ overall: { units: 0 }, rubrics: [{ units: 0 }, { units: 0 }] });
    const [one = '', other = ''] = ofFirst(drill)?.evaluators ?? [];
    mark(drill, one, 'm1', { levels: levels(4, 1) });
    mark(drill, other, 'm2', { levels: levels(0, 1) });
    const before = drillAgreement(drill.seen);
    expect(before.rubrics[0]).toMatchObject({ inject: 'first', rubric: 'judged', units: 2, level: 'do-not-publish' });
    const third = ofFirst(drill)?.evaluators[2] ?? '';
    expect(mark(drill, third, 'm3', { levels: levels(4, 1) })).toBeUndefined();
    expect(drillAgreement(drill.seen)).toEqual(before);
  });
});

describe('settings and evaluators', () => {
  it('are refused when they make no sense', () => {
    const drill = aMarkedDrill();
    for (const wrong of [{ doubled: 1.1 }, { doubled: NaN }, { distance: -0.1 }])
      expect(drill.does((seen) => settleEvaluation(seen, { ...ONE_EACH, ...wrong }))).toMatchObject({
        code: 'nonsense-value',
      });
    expect(drill.does((seen) => addEvaluator(seen, anEvaluator('ada')))).toMatchObject({ code: 'evaluator-exists' });
    expect(drill.does((seen) => addEvaluator(seen, anEvaluator('x', { objectives: ['none'] })))).toMatchObject({
      code: 'unknown-thing',
    });
  });
});

describe('evaluators who change or leave', () => {
  const three = ['ada', 'ben', 'cem'].map((id) => anEvaluator(id));
  const assigned = (drill: Pick<VirtualDrill, 'seen'>) =>
    Object.fromEntries(
      assignments(drill.seen).map(({ inject, team, evaluators }) => [`${inject} ${team}`, evaluators]),
    );

  it('leave their marks behind; what they had still to mark falls to others, the rest stays where it was', () => {
    const drill = aMarkedDrill(ONE_EACH, three, 6);
    const before = assigned(drill);
    const [whose = ''] = before['first team-1'] ?? [];
    mark(drill, whose, 'm1');
    expect(drill.does((seen) => releaseEvaluator(seen, whose, 'went home'))).toBeUndefined();
    const after = assigned(drill);
    expect(after['first team-1']).toEqual([whose]);
    for (const [item, evaluators] of Object.entries(before)) {
      if (item === 'first team-1') continue;
      if (!evaluators.includes(whose)) expect(after[item]).toEqual(evaluators);
      else expect(after[item]).not.toContain(whose);
    }
    expect(assigned({ seen: drill.rebuilt() })).toEqual(after);
    expect(drill.does((seen) => addEvaluator(seen, anEvaluator(whose)))).toMatchObject({ code: 'evaluator-exists' });
    expect(mark(drill, whose, 'm2')).toMatchObject({ code: 'not-assigned' });
    answer(drill, 'team-1', 'first', 'revised');
    expect(assigned(drill)['first team-1']).not.toContain(whose);
  });

  it('are found by what they can do now, and refused where they are not known', () => {
    const drill = aMarkedDrill(ONE_EACH, [anEvaluator('ada'), anEvaluator('ben')], 4);
    const change = (card: EvaluatorCard) => drill.does((seen) => changeEvaluator(seen, card));
    expect(change(anEvaluator('ada', { objectives: ['two'] }))).toBeUndefined();
    for (const [item, evaluators] of Object.entries(assigned(drill)))
      expect(evaluators.includes('ada')).toBe(item.startsWith('second') && evaluators[0] === 'ada');
    expect(change(anEvaluator('zoe'))).toMatchObject({ code: 'unknown-thing' });
    expect(change(anEvaluator('ada', { objectives: ['nine'] }))).toMatchObject({ code: 'unknown-thing' });
    expect(drill.does((seen) => releaseEvaluator(seen, 'zoe', 'gone'))).toMatchObject({ code: 'unknown-thing' });
  });

  it('one who leads marks nothing', () => {
    const drill = aMarkedDrill(ALL_TWICE, [anEvaluator('ada'), anEvaluator('eva', { lead: true })], 4);
    expect(assignments(drill.seen).every(({ evaluators }) => !evaluators.includes('eva'))).toBe(true);
  });
});
