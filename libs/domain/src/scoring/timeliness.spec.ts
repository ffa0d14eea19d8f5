import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { timeliness } from './timeliness.js';

describe('timeliness', () => {
  it.each([
    ['before the target', { took: 5, target: 10, limit: 20 }, 1],
    ['at the target', { took: 10, target: 10, limit: 20 }, 1],
    ['half way', { took: 15, target: 10, limit: 20 }, 0.85],
    ['at the limit', { took: 20, target: 10, limit: 20 }, 0.7],
    ['long after', { took: 1e9, target: 10, limit: 20 }, 0.7],
    ['with another floor', { took: 15, target: 10, limit: 20, floor: 0.5 }, 0.75],
    ['with extra time', { took: 20, target: 10, limit: 20, extraTime: 1.5 }, 0.9],
    ['with an extra time that would take some away', { took: 10, target: 10, limit: 20, extraTime: 0.5 }, 1],
    ['without either', { took: 1e9 }, 1],
    ['with a target alone', { took: 1e9, target: 10 }, 1],
    ['with a limit alone, within', { took: 20, limit: 20 }, 1],
    ['with a limit alone, after', { took: 21, limit: 20 }, 0.7],
    ['with a limit before the target, within', { took: 30, target: 30, limit: 20 }, 1],
    ['with a limit before the target, after', { took: 31, target: 30, limit: 20 }, 0.7],
    ['with a floor above 1', { took: 30, target: 10, limit: 20, floor: 3 }, 1],
    ['answered before the receipt', { took: -5, target: 0, limit: 0 }, 1],
  ])('%s', (_, pace, wanted) => {
    expect(timeliness(pace)).toBeCloseTo(wanted, 12);
  });

  const span = fc.option(fc.nat(1e7), { nil: undefined });
  const pace = fc.record({
    target: span,
    limit: span,
    floor: fc.double({ min: 0, max: 1, noNaN: true }),
    extraTime: fc.double({ min: 1, max: 4, noNaN: true }),
  });

  it('lies between the floor and 1', () => {
    fc.assert(
      fc.property(pace, fc.nat(1e8), (of, took) => {
        expect(timeliness({ ...of, took })).toBeGreaterThanOrEqual(of.floor - 1e-12);
        expect(timeliness({ ...of, took })).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never rises with time, never falls with extra time', () => {
    fc.assert(
      fc.property(pace, fc.nat(1e8), fc.nat(1e6), (of, took, more) => {
        expect(timeliness({ ...of, took: took + more })).toBeLessThanOrEqual(timeliness({ ...of, took }));
        const longer = timeliness({ ...of, took, extraTime: of.extraTime + 1 });
        expect(longer).toBeGreaterThanOrEqual(timeliness({ ...of, took }) - 1e-12);
      }),
    );
  });
});
