import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { percentile, spreadOf } from '../src/figures/spread.js';

describe('percentile', () => {
  it('is the nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => n + 1);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([7], 0.01)).toBe(7);
    expect(percentile([1, 2], 0.5)).toBe(1);
  });

  it('leaves at most its share of all values above it, and is one of them', () => {
    const values = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (given, share) => {
        const sorted = given.toSorted((a, b) => a - b);
        const found = percentile(sorted, share);
        expect(sorted).toContain(found);
        expect(sorted.filter((value) => value > found).length).toBeLessThanOrEqual((1 - share) * sorted.length + 1e-9);
        expect(sorted.filter((value) => value < found).length).toBeLessThan(share * sorted.length + 1e-9);
      }),
    );
  });
});

describe('spreadOf', () => {
  it('does not ask for an order and leaves the values as they were', () => {
    const values = [3, 1, 2];
    expect(spreadOf(values)).toEqual({ p50: 2, p99: 3, max: 3 });
    expect(values).toEqual([3, 1, 2]);
  });

  it('is all 0 of nothing', () => {
    expect(spreadOf([])).toEqual({ p50: 0, p99: 0, max: 0 });
  });
});
