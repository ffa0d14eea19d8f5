import { because } from './because.js';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { teamTotal } from './team-total.js';
import type { Score } from './score.js';

const marked = { measure: 'r', kind: 'rule' as const, share: 1, credit: 1, because: because('as-wanted') };
const { credit: _, ...waiting } = { ...marked, kind: 'rubric' as const, because: because('not-marked-yet') };
const score = (weight: number, quality: number, more: Partial<Score> = {}): Score => ({
  weight,
  quality,
  timeliness: 1,
  points: weight * quality,
  took: 0,
  provisional: false,
  lines: [marked],
  ...more,
});

describe('teamTotal', () => {
  it('divides the points by the weights of what was delivered', () => {
    expect(teamTotal([score(10, 0.5), score(30, 1), score(5, 0)])).toEqual({
      points: 35,
      weight: 45,
      share: 35 / 45,
      provisional: false,
    });
  });

  it('has no share while nothing counts', () => {
    expect(teamTotal([])).toEqual({ points: 0, weight: 0, provisional: false });
  });

  it('leaves out what waits wholly for evaluators, and keeps what is marked in part', () => {
    const wholly = score(10, 0, { provisional: true, lines: [waiting, { ...marked, kind: 'hint', share: -0.1 }] });
    const partly = score(10, 1, { provisional: true, lines: [waiting, marked] });
    expect(teamTotal([wholly, score(10, 0.5)])).toEqual({ points: 5, weight: 10, share: 0.5, provisional: true });
    expect(teamTotal([partly, score(10, 0.5)])).toEqual({ points: 15, weight: 20, share: 0.75, provisional: true });
  });

  it('lies between 0 and 1, whatever the weights', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ min: 0.01, max: 1e6, noNaN: true }), part), { minLength: 1 }),
        (all) => {
          const { share } = teamTotal(all.map(([weight, quality]) => score(weight, quality)));
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1 + 1e-12);
        },
      ),
    );
  });
});
