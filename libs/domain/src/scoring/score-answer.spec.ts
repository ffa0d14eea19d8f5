import { BECAUSE_CODES } from './because.js';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { scoreAnswer } from './score-answer.js';
import { DEFAULT_SCORING } from './scoring-settings.js';
import type { Rubric, Rule } from '../scenario/rule.js';
import type { Mark } from './mark.js';
import type { Scored, ScoredInject } from './scored.js';

const text = { en: 'x' };
const exact: Rule = { id: 'name', text, share: 3, kind: 'exact', field: 'name', anyOf: ['emotet'] };
const ticked: Rule = { id: 'seen', text, share: 1, kind: 'acknowledged', field: 'seen' };
const told: Rule = {
  id: 'told',
  text,
  share: 4,
  kind: 'shared',
  to: 'neighbour',
  right: [{ type: 'ipv4-addr', value: '192.0.2.1' }],
  widestTlp: 'TLP:AMBER',
};
const criterion = (id: string, weight: number) => ({
  id,
  text,
  weight,
  anchors: [0, 3, 5].map((level) => ({ level, text })),
});
const rubric: Rubric = { id: 'order', share: 4, criteria: [criterion('clear', 3), criterion('swift', 1)] };
const plain: ScoredInject = { rules: [exact, ticked], rubrics: [], hints: [], weight: 10, target: 10, limit: 20 };
const judged: ScoredInject = { ...plain, rubrics: [rubric] };
const hinted: ScoredInject = {
  ...plain,
  hints: [
    { id: 'h1', text, cost: 0.1 },
    { id: 'h2', text, cost: 0.95 },
  ],
};
const right = { name: 'Emotet', seen: true as const };
const score = (inject: ScoredInject, answer: Scored['answer'], more: Partial<Scored> = {}) =>
  scoreAnswer({ inject, answer, values: {}, took: 0, ...more });

describe('scoreAnswer', () => {
  it('weighs the rules by their shares, and time by the pace', () => {
    expect(score(plain, { name: 'Emotet' }, { took: 15 })).toEqual({
      weight: 10,
      quality: 0.75,
      timeliness: 0.85,
      points: 10 * 0.75 * 0.85,
      took: 15,
      provisional: false,
      lines: [
        { measure: 'name', kind: 'rule', share: 0.75, credit: 1, because: { code: 'as-wanted' } },
        { measure: 'seen', kind: 'rule', share: 0.25, credit: 0, because: { code: 'left-empty' } },
      ],
    });
  });

  it('gives 0 for no answer, and says so on every line', () => {
    const none = score(judged, undefined, { took: 99 });
    expect(none).toMatchObject({ quality: 0, points: 0, provisional: false, timeliness: DEFAULT_SCORING.floor });
    expect(none.lines).toHaveLength(4);
    for (const line of none.lines) expect(line).toMatchObject({ credit: 0, because: { code: 'no-answer' } });
  });

  it('uses the floor of the settings and the extra time of the team', () => {
    expect(score(plain, right, { took: 99, settings: { ...DEFAULT_SCORING, floor: 0.5 } }).timeliness).toBe(0.5);
    expect(score(plain, right, { took: 20, extraTime: 2 }).timeliness).toBe(1);
  });

  it('takes off what hints cost, each once, and never goes below 0', () => {
    const one = score(hinted, right, { hintsTaken: ['h1', 'h1', 'unknown'] });
    expect(one.quality).toBe(0.9);
    expect(one.lines.at(-1)).toEqual({
      measure: 'h1',
      kind: 'hint',
      share: -0.1,
      credit: 1,
      because: { code: 'hint-taken' },
    });
    expect(score(hinted, right, { hintsTaken: ['h1', 'h2'] }).quality).toBe(0);
  });

  it('leaves unmarked criteria out of the sum, and is provisional until the last is marked', () => {
    const before = score(judged, { name: 'Emotet' });
    expect(before).toMatchObject({ quality: 0.75, provisional: true });
    expect(before.lines[2]).toEqual({
      measure: 'order/clear',
      kind: 'rubric',
      share: 0.375,
      because: { code: 'not-marked-yet' },
    });

    const marks: Mark[] = [{ rubric: 'order', criterion: 'clear', level: 3 }];
    const half = score(judged, { name: 'Emotet' }, { marks });
    expect(half.quality).toBeCloseTo((3 + 3 * 0.6) / 7, 9);
    expect(half.provisional).toBe(true);

    const all = score(
      judged,
      { name: 'Emotet' },
      { marks: [...marks, { rubric: 'order', criterion: 'swift', level: 5 }] },
    );
    expect(all.quality).toBeCloseTo((3 + 3 * 0.6 + 1) / 8, 9);
    expect(all.provisional).toBe(false);
  });

  it('takes the mean of several evaluators, holds levels on the scale, ignores marks for what is not there', () => {
    const mark = (level: number, name = 'clear'): Mark => ({ rubric: 'order', criterion: name, level });
    const of = (...marks: Mark[]) => score(judged, right, { marks }).lines[2]?.credit;
    expect(of(mark(3), mark(5))).toBe(0.8);
    expect(of(mark(9))).toBe(1);
    expect(of(mark(-9))).toBe(0);
    expect(of(mark(5, 'other'), { ...mark(5), rubric: 'other' })).toBeUndefined();
  });

  it('counts what was shared even without an answer, and leaves out a team that does not play', () => {
    const inject: ScoredInject = { ...plain, rules: [exact, ticked, told] };
    const next = { id: 't2', role: 'cirt', neighbour: true };
    const shared = [{ recipients: [next], tlp: 'TLP:RED' as const, indicators: told.right, at: 5 }];
    expect(score(inject, undefined, { shared, others: [next] }).quality).toBe(0.5);
    expect(score(inject, right, { others: [next] }).quality).toBe(0.5);

    const alone = score(inject, right, { others: [{ ...next, neighbour: false }] });
    expect(alone.quality).toBe(1);
    expect(alone.lines[2]).toMatchObject({ share: 0, because: { code: 'team-does-not-play' } });
  });

  it('gives full quality to an answer of which nothing is measured', () => {
    const bare = { ...plain, rules: [] };
    expect(score(bare, {})).toMatchObject({
      quality: 1,
      provisional: false,
      lines: [{ measure: 'answer', credit: 1 }],
    });
    expect(score(bare, undefined)).toMatchObject({ quality: 0, lines: [{ measure: 'answer', credit: 0 }] });
    expect(score({ ...bare, rubrics: [rubric] }, {})).toMatchObject({ quality: 0, provisional: true });
  });

  const weights = fc.double({ min: 0, max: 1e6, noNaN: true });
  const anyRule = fc
    .record({ share: weights, wanted: fc.constantFrom('emotet', 'other'), tick: fc.boolean() })
    .map(({ share, wanted, tick }): Rule => (tick ? { ...ticked, share } : { ...exact, share, anyOf: [wanted] }));
  const anyScored: fc.Arbitrary<Scored> = fc.record({
    inject: fc.record({
      rules: fc.array(anyRule, { maxLength: 5 }),
      rubrics: fc.subarray([rubric]),
      hints: fc.subarray(hinted.hints.slice()),
      weight: weights,
      target: fc.nat(100),
      limit: fc.nat(100),
    }),
    answer: fc.constantFrom({}, right, { name: 'emotet' }, undefined),
    values: fc.constant({}),
    took: fc.nat(200),
    hintsTaken: fc.subarray(['h1', 'h2']),
    marks: fc.array(
      fc.record({ rubric: fc.constant('order'), criterion: fc.constantFrom('clear', 'swift'), level: fc.nat(6) }),
    ),
  });

  it('keeps points within the weight, parts adding up to 1, and every line justified', () => {
    fc.assert(
      fc.property(anyScored, (scored) => {
        const { points, quality, weight, lines } = scoreAnswer(scored);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(weight);
        expect(quality).toBeLessThanOrEqual(1);
        for (const line of lines) expect(BECAUSE_CODES).toContain(line.because.code);
        const whole = lines.filter(({ kind }) => kind !== 'hint').reduce((sum, { share }) => sum + share, 0);
        if (whole > 0) expect(whole).toBeCloseTo(1, 9);
      }),
      { numRuns: 500 },
    );
  });

  it('comes out the same when worked out again, also from what JSON kept', () => {
    fc.assert(
      fc.property(anyScored, (scored) => {
        const first = scoreAnswer(scored);
        expect(scoreAnswer(scored)).toStrictEqual(first);
        expect(scoreAnswer(JSON.parse(JSON.stringify(scored)) as Scored)).toStrictEqual(first);
      }),
    );
  });

  it('does not depend on the order of rules and marks', () => {
    fc.assert(
      fc.property(anyScored, (scored) => {
        const { inject, marks = [] } = scored;
        const turned = {
          ...scored,
          inject: { ...inject, rules: inject.rules.toReversed() },
          marks: marks.toReversed(),
        };
        expect(scoreAnswer(turned).points).toBeCloseTo(scoreAnswer(scored).points, 3);
        expect(scoreAnswer(turned).quality).toBeCloseTo(scoreAnswer(scored).quality, 8);
      }),
    );
  });

  it('never rises with time or with a hint', () => {
    fc.assert(
      fc.property(anyScored, fc.nat(50), (scored, later) => {
        const { points } = scoreAnswer(scored);
        expect(scoreAnswer({ ...scored, took: scored.took + later }).points).toBeLessThanOrEqual(points);
        expect(scoreAnswer({ ...scored, hintsTaken: ['h1', 'h2'] }).points).toBeLessThanOrEqual(points);
      }),
    );
  });
});
