import { because } from '../because.js';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rate, together } from './rate.js';
import { rateObjectives, type RatedPlay } from './rate-objectives.js';
import { AGGREGATIONS, DEFAULT_SCORING, RATINGS } from '../scoring-settings.js';
import type { Objective } from '../../scenario/scenario.js';
import type { Score } from '../score.js';

const title = { en: 'x' };
const tags = { gca: [], first: [], x1060: [], rsit: [], tactics: [], techniques: [], free: [] };
const objectives: Objective[] = [
  {
    id: 'o1',
    title,
    needs: [],
    tags,
    targets: [
      {
        id: 'c1',
        title,
        tasks: [
          { id: 't1', title },
          { id: 't2', title },
        ],
      },
      { id: 'c2', title, tasks: [{ id: 't3', title }] },
    ],
  },
  { id: 'o2', title, needs: [], tags, targets: [{ id: 'c3', title, tasks: [{ id: 't4', title }] }] },
];
const injects = [
  { id: 'i1', kind: 'contextual' as const, tasks: ['t1'] },
  { id: 'i2', kind: 'contextual' as const, tasks: ['t1', 't2'] },
  { id: 'i3', kind: 'expected-action' as const, tasks: ['t3'] },
  { id: 'help', kind: 'contingency' as const, tasks: ['t3'] },
];
const score = (weight: number, quality: number, timeliness = 1): Score => ({
  weight,
  quality,
  timeliness,
  points: weight * quality * timeliness,
  took: 0,
  provisional: false,
  lines: [],
});
const play = (scores: Record<string, Score>, more: Partial<RatedPlay> = {}): RatedPlay => ({
  objectives,
  injects,
  received: new Set(Object.keys(scores)),
  scores: new Map(Object.entries(scores)),
  ...more,
});
const helped = { received: new Set(['i1', 'i2', 'i3', 'help']) };
const worst = { settings: { ...DEFAULT_SCORING, aggregation: 'worst' as const } };

describe('rate', () => {
  it.each([
    [1, 'P'],
    [0.85, 'P'],
    [0.8499, 'S'],
    [0.65, 'S'],
    [0.6499, 'M'],
    [0.4, 'M'],
    [0.3999, 'U'],
    [0, 'U'],
  ])('gives %p the rating %s', (share, rating) => {
    expect(rate(share, DEFAULT_SCORING.thresholds)).toBe(rating);
  });
});

describe('rateObjectives', () => {
  const scores = { i1: score(30, 1), i2: score(10, 0.2), i3: score(10, 1, 0.9) };

  it('brings injects to tasks by weight, tasks to targets and targets to objectives alike', () => {
    const [o1, o2] = rateObjectives(play(scores));
    expect(o1).toMatchObject({ id: 'o1', rating: 'S', provisional: false });
    expect(o1?.share).toBeCloseTo(((0.8 + 0.2) / 2 + 0.9) / 2, 9);
    expect(o1?.targets).toMatchObject([
      {
        id: 'c1',
        rating: 'M',
        tasks: [
          { id: 't1', rating: 'S', injects: ['i1', 'i2'] },
          { id: 't2', rating: 'U' },
        ],
      },
      { id: 'c2', rating: 'P', tasks: [{ id: 't3', rating: 'P', helped: false, injects: ['i3'] }] },
    ]);
    expect(o2).toEqual({
      id: 'o2',
      rating: 'not-exercised',
      provisional: false,
      targets: [
        {
          id: 'c3',
          rating: 'not-exercised',
          provisional: false,
          tasks: [{ id: 't4', rating: 'not-exercised', provisional: false, helped: false, injects: [] }],
        },
      ],
    });
  });

  it('takes the worst part where the settings say so', () => {
    expect(rateObjectives(play(scores, worst))[0]).toMatchObject({
      rating: 'U',
      share: 0.2,
      targets: [{ rating: 'U', tasks: [{ rating: 'U', share: 0.2 }, { rating: 'U' }] }, { rating: 'P' }],
    });
  });

  it('holds a task at S, and what rests on it alone, when a contingency helped the team along', () => {
    const target = rateObjectives(play(scores, helped))[0]?.targets[1];
    expect(target).toMatchObject({ rating: 'S', share: 0.9, tasks: [{ rating: 'S', share: 0.9, helped: true }] });
    const poor = rateObjectives(play({ ...scores, i3: score(10, 0.1) }, helped))[0]?.targets[1];
    expect(poor?.tasks[0]).toMatchObject({ rating: 'U', helped: true });
    expect(rateObjectives(play(scores, { ...helped, ...worst }))[0]?.targets[1]).toMatchObject({ rating: 'S' });
  });

  it('ignores what did not reach the team and what waits for evaluators', () => {
    const line = { measure: 'r/c', kind: 'rubric' as const, share: 1, because: because('not-marked-yet') };
    const waiting = { ...score(10, 0), provisional: true, lines: [line] };
    expect(rateObjectives(play({ i3: waiting }))[0]).toMatchObject({ rating: 'not-exercised', provisional: true });
    expect(rateObjectives(play(scores, { received: new Set() }))[0]).toMatchObject({ rating: 'not-exercised' });
  });

  it('counts injects without weight alike', () => {
    const task = rateObjectives(play({ i1: score(0, 1), i2: score(0, 0.5) }))[0]?.targets[0]?.tasks[0];
    expect(task?.share).toBe(0.75);
  });

  const part = fc.double({ min: 0, max: 1, noNaN: true });
  const anyScores = fc.dictionary(
    fc.constantFrom('i1', 'i2', 'i3'),
    fc.tuple(fc.double({ min: 0, max: 100, noNaN: true }), part).map(([weight, quality]) => score(weight, quality)),
  );

  it('rates no whole better than its best part, none worse than its worst, by either rule', () => {
    fc.assert(
      fc.property(anyScores, fc.boolean(), fc.constantFrom({}, worst), (given, isHelped, by) => {
        for (const { rating, targets, share } of rateObjectives(play(given, { ...(isHelped && helped), ...by }))) {
          const parts = targets.map((target) => target.rating).filter((one) => one !== 'not-exercised');
          if (rating === 'not-exercised') {
            expect(parts).toEqual([]);
            continue;
          }
          const places = parts.map((one) => RATINGS.indexOf(one));
          expect(RATINGS.indexOf(rating)).toBeGreaterThanOrEqual(Math.min(...places));
          expect(RATINGS.indexOf(rating)).toBeLessThanOrEqual(Math.max(...places));
          expect(share).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it('never falls when one inject was played better', () => {
    fc.assert(
      fc.property(anyScores, part, fc.constantFrom({}, worst), (given, more, by) => {
        const was = given['i2'] ?? score(1, 0);
        const better = { ...given, i2: score(was.weight, Math.max(was.quality, more)) };
        const share = (all: Record<string, Score>) => rateObjectives(play(all, by))[0]?.share ?? 0;
        expect(share(better)).toBeGreaterThanOrEqual(share({ ...given, i2: was }) - 1e-12);
      }),
    );
  });
});

describe('by majority', () => {
  const majority = { settings: { ...DEFAULT_SCORING, aggregation: 'majority' as const } };

  it('a task has the rating that weighs most, and a tie goes to the lesser', () => {
    const rated = (scores: Record<string, Score>) => rateObjectives(play(scores, majority))[0]?.targets[0]?.tasks[0];
    expect(rated({ i1: score(3, 1), i2: score(1, 0) })).toMatchObject({ rating: 'P', share: 0.75 });
    expect(rated({ i1: score(1, 1), i2: score(1, 0) })).toMatchObject({ rating: 'U', share: 0.5 });
  });

  it('lies between the worst of the parts and the best, whatever the rule', () => {
    const part = fc
      .record({ share: fc.float({ min: 0, max: 1, noNaN: true }), weight: fc.nat(9) })
      .map(({ share, weight }) => ({ share, weight, rating: rate(share, DEFAULT_SCORING.thresholds) }));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), fc.constantFrom(...AGGREGATIONS), (parts, aggregation) => {
        const found = together(parts, { ...DEFAULT_SCORING, aggregation });
        const places = parts.map(({ rating }) => RATINGS.indexOf(rating));
        expect(RATINGS.indexOf(found.rating)).toBeGreaterThanOrEqual(Math.min(...places));
        expect(RATINGS.indexOf(found.rating)).toBeLessThanOrEqual(Math.max(...places));
        expect(together([...parts].reverse(), { ...DEFAULT_SCORING, aggregation }).rating).toBe(found.rating);
      }),
    );
  });
});
