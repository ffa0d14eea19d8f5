import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { agreement } from './agreement.js';
import type { Unit } from './coincidences.js';
import { krippendorff } from './krippendorff.js';
import { readingLevel } from './reading-level.js';

/** Markers in rows, as the publications print them, turned into units. */
const unitsOf = (...markers: readonly string[]): Unit[] => {
  const rows = markers.map((marker) => marker.split(' '));
  return (rows[0] ?? []).map((_, unit) =>
    rows.map((row) => (row[unit] === '.' ? undefined : Number.parseInt(row[unit] ?? '', 36))),
  );
};

/** "Computing Krippendorff's Alpha-Reliability", part C: four observers, twelve units, missing marks. */
const FOUR_BY_TWELVE = unitsOf(
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
);

const marks = fc.array(fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }), { maxLength: 5 }), {
  maxLength: 15,
});

describe('krippendorff', () => {
  it.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ] as const)('gives the published %s α of four observers and twelve units', (metric, published) => {
    expect(krippendorff(FOUR_BY_TWELVE, metric)).toBeCloseTo(published, 3);
  });

  it('gives the published α of two observers: binary (part A) and nominal (part B)', () => {
    const binary = unitsOf('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
    const nominal = unitsOf('a a b b d c c c e d d a', 'b a b b b c c c e d d d');
    expect(krippendorff(binary, 'nominal')).toBeCloseTo(0.095, 3);
    expect(krippendorff(nominal, 'nominal')).toBeCloseTo(0.692, 3);
  });

  it('is 1 where all agree and something varies', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(9), { minLength: 2 }), fc.integer({ min: 2, max: 6 }), (levels, markers) => {
        const units = levels.map((level) => Array.from({ length: markers }, () => level));
        for (const metric of ['nominal', 'ordinal', 'interval'] as const) expect(krippendorff(units, metric)).toBe(1);
      }),
    );
  });

  it('is undefined without pairs and without variation', () => {
    expect(krippendorff([], 'ordinal')).toBeUndefined();
    expect(krippendorff([[1], [2, undefined], []], 'ordinal')).toBeUndefined();
    expect(
      krippendorff(
        [
          [3, 3],
          [3, 3, 3],
        ],
        'ordinal',
      ),
    ).toBeUndefined();
  });

  it('does not mind who marked, in which order, nor what only one marked', () => {
    fc.assert(
      fc.property(marks, fc.nat(9), (units, lone) => {
        const turned = units.map((unit) => [...unit].reverse()).reverse();
        const [here, there] = [units, [...turned, [lone]]].map((some) => krippendorff(some, 'ordinal'));
        if (here === undefined) expect(there).toBeUndefined();
        else expect(there).toBeCloseTo(here, 9);
      }),
    );
  });

  it('never exceeds 1, and an ordinal α knows only the order of levels', () => {
    fc.assert(
      fc.property(marks, (units) => {
        const alpha = krippendorff(units, 'ordinal');
        const stretched = units.map((unit) => unit.map((level) => level && level ** 3));
        expect(krippendorff(stretched, 'ordinal')).toBe(alpha);
        expect(alpha ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('agreement', () => {
  it('holds α between its bounds, and gives the same for the same seed', () => {
    const found = agreement(FOUR_BY_TWELVE, 'ordinal', 'a drill');
    const { alpha = NaN, interval = { low: NaN, high: NaN } } = found;
    expect(found).toMatchObject({ units: 11, level: 'rely' });
    expect(interval.low).toBeLessThan(alpha);
    expect(interval.high).toBeGreaterThan(alpha);
    expect(interval.high).toBeLessThanOrEqual(1);
    expect(agreement(FOUR_BY_TWELVE, 'ordinal', 'a drill')).toEqual(found);
    expect(agreement(FOUR_BY_TWELVE, 'ordinal', 'another').interval).not.toEqual(found.interval);
  });

  it('has a narrower interval the more units stand behind it', () => {
    const width = (units: readonly Unit[]): number => {
      const { low, high } = agreement(units, 'ordinal', 'seed').interval ?? { low: NaN, high: NaN };
      return high - low;
    };
    const nineTimes = Array.from({ length: 9 }, () => FOUR_BY_TWELVE).flat();
    expect(width(nineTimes)).toBeLessThan(width(FOUR_BY_TWELVE) / 2);
  });

  it('says only how many units there are where there is no α', () => {
    expect(agreement([[2, 2], [2]], 'ordinal', 'seed')).toEqual({ units: 1 });
    expect(agreement([], 'ordinal', 'seed')).toEqual({ units: 0 });
  });

  it('gives no interval where fewer than five units stand behind α, for drawing them anew says nothing', () => {
    const levels = [1, 2, 3, 4, 5].map((level) => [level, level]);
    expect(agreement(levels.slice(0, 4), 'ordinal', 'seed')).toEqual({ units: 4, alpha: 1, level: 'rely' });
    expect(agreement(levels, 'ordinal', 'seed').interval).toEqual({ low: 1, high: 1 });
  });

  it.each([
    [1, 'rely'],
    [0.8, 'rely'],
    [0.7999, 'tentative'],
    [0.667, 'tentative'],
    [0.6669, 'do-not-publish'],
    [-0.2, 'do-not-publish'],
  ])('reads %d as %s', (alpha, level) => {
    expect(readingLevel(alpha)).toBe(level);
  });
});
