import type { InjectResult, Localised, NationalInject, RatingTally, Report, TeamReport } from '#libs/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { playLanes } from '../../src/review/charts/play-lanes.js';
import { radarShape } from '../../src/review/charts/radar-shape.js';
import { ratingParts } from '../../src/review/charts/rating-parts.js';
import { labelRoom, shortText } from '../../src/review/charts/short-text.js';
import { bandsOf, fifthsOf, highest } from '../../src/review/charts/spread-rows.js';
import { shownCell } from '../../src/review/charts/shown-cell.js';

const tally = fc.record({
  P: fc.nat(40),
  S: fc.nat(40),
  M: fc.nat(40),
  U: fc.nat(40),
  'not-exercised': fc.nat(40),
}) satisfies fc.Arbitrary<RatingTally>;

describe('a bar of ratings', () => {
  it('is filled from end to end by parts as long as their counts', () => {
    fc.assert(
      fc.property(tally, (given) => {
        const parts = ratingParts(given);
        const all = Object.values(given).reduce((sum, count) => sum + count, 0);
        expect(parts.map(({ rating, count }) => [rating, count])).toEqual(
          Object.entries(given).filter(([, count]) => count > 0),
        );
        for (const { count, from, to } of parts) expect(to - from).toBeCloseTo(count / all);
        expect(parts.at(-1)?.to ?? 1).toBe(1);
        for (const [index, { to }] of parts.entries()) expect(parts[index + 1]?.from ?? to).toBe(to);
      }),
      { seed: 5 },
    );
  });
});

describe('a radar', () => {
  it('points up first and goes on clockwise', () => {
    const { ends } = radarShape([1, 1, 1, 1], 100);
    expect(ends.map(({ x, y }) => [Math.round(x) + 0, Math.round(y) + 0])).toEqual([
      [0, -100],
      [100, 0],
      [0, 100],
      [-100, 0],
    ]);
  });

  it('puts each value at its part of the axis', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 20 }), (values) => {
        const { points, closed } = radarShape(values, 100);
        expect(closed).toBe(true);
        for (const [index, value] of values.entries()) {
          const { x, y } = points[index] ?? { x: NaN, y: NaN };
          expect(Math.hypot(x, y)).toBeCloseTo(value * 100);
        }
      }),
      { seed: 5 },
    );
  });

  it('leaves a gap where there is no figure, and draws no zero', () => {
    const { points, edges, closed } = radarShape([0.5, null, 0.5, 0.5], 100);
    expect(points[1]).toBeUndefined();
    expect([edges.length, closed]).toEqual([2, false]);
  });
});

describe('a figure over others', () => {
  it('that is kept back has no value to draw', () => {
    expect(shownCell({ value: null, reason: 'fewer-than-five' })).toEqual({ kind: 'kept-back' });
    expect(shownCell({ value: 0 })).toEqual({ kind: 'value', value: 0 });
  });
});

const result = (inject: string, releasedTime: number, answered: number | null, late = false) => ({
  inject,
  releasedTime,
  answered,
  late,
});
const injects = ['second', 'first', 'seen', 'none'].map((inject) => ({
  inject,
  title: { en: inject },
  kind: inject === 'seen' ? 'expected-action' : 'contextual',
}));

describe('the lanes of the timeline', () => {
  it('tell of all teams, in order of the first release, every answer once', () => {
    const report = {
      audience: 'organiser',
      injects,
      teams: [
        { injects: [result('first', 0, 900), result('second', 500, null), result('seen', 3, 4)] },
        { injects: [result('first', 0, 300, true), result('second', 700, 800)] },
      ],
    } as unknown as Report;
    expect(playLanes(report)).toEqual([
      {
        inject: 'first',
        title: { en: 'first' },
        releases: [0],
        answers: [
          { time: 300, late: true },
          { time: 900, late: false },
        ],
      },
      { inject: 'second', title: { en: 'second' }, releases: [500, 700], answers: [{ time: 800, late: false }] },
    ]);
  });

  it('tell a team of its own alone', () => {
    const report = {
      audience: 'team',
      injects,
      result: { injects: [result('second', 5, 6)] },
    } as unknown as TeamReport;
    expect(playLanes(report).map(({ inject }) => inject)).toEqual(['second']);
  });
});

describe('the words beside a chart', () => {
  it('are cut to their room by letters, never inside one', () => {
    expect(shortText('short', 5)).toBe('short');
    expect(shortText('much too long', 6)).toBe('much…');
    expect(shortText('👩‍🚒👩‍🚒👩‍🚒👩‍🚒', 4).endsWith('…')).toBe(true);
    expect([...shortText('عنوان طويل جدًا', 6)].length).toBeLessThanOrEqual(6);
  });

  it('leave the chart most of the width', () => {
    for (const width of [280, 640, 1100]) expect(labelRoom(width).column).toBeLessThan(width / 2.5);
  });
});

describe('the rows of a spread', () => {
  const inWords = (text: Localised): string => text.en ?? '';
  const one = { inject: 'a', title: { en: 'A' }, expected: true };

  it('count the scores of all teams by fifths, where there are any', () => {
    const given = [
      { ...one, quality: { mean: 1, min: 1, max: 1 }, distribution: [0, 1, 0, 2, 4] },
      { ...one, inject: 'b', quality: null, distribution: [0, 0, 0, 0, 0] },
    ] as unknown as InjectResult[];
    const rows = fifthsOf(given, inWords);
    expect(rows).toEqual([{ id: 'a', name: 'A', figures: [0, 1, 0, 2, 4].map((value) => ({ value })) }]);
    expect(highest(rows)).toBe(4);
  });

  it('carry what is kept back as that, and measure nothing by it', () => {
    const hidden = { value: null, reason: 'suppressed' } as const;
    const bands = { '0-20': hidden, '20-40': hidden, '40-60': { value: 0 }, '60-80': { value: 6 }, '80-100': hidden };
    const given = [{ ...one, others: { bands: { ...bands, 'not-scored': hidden, 'not-received': hidden } } }];
    const rows = bandsOf(given as unknown as NationalInject[], inWords);
    expect(rows[0]?.figures).toEqual([hidden, hidden, { value: 0 }, { value: 6 }, hidden, hidden, hidden]);
    expect(highest(rows)).toBe(6);
    expect(highest([{ id: 'x', name: '', figures: [hidden] }])).toBe(1);
  });
});
