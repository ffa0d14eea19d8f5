import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seeded } from './seeded.js';

describe('seeded chance', () => {
  it('is the same for the same seed and another for another', () => {
    expect(seeded('a').hex(64)).toBe(seeded('a').hex(64));
    const many = new Set(Array.from({ length: 2000 }, (_, n) => seeded(`drill/team-${n}`).hex(16)));
    expect(many.size).toBe(2000);
  });

  it('keeps to its bounds and reaches them', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: -50, max: 50 }), fc.nat(6), (seed, low, width) => {
        const chance = seeded(seed);
        const drawn = Array.from({ length: 300 }, () => chance.between(low, low + width));
        expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([low, low + width]);
        expect(drawn.every(Number.isInteger)).toBe(true);
      }),
    );
  });

  it('spreads evenly', () => {
    const chance = seeded('even');
    const bins = Array.from({ length: 10 }, () => 0);
    for (let n = 0; n < 100_000; n++) {
      const bin = Math.floor(chance.next() * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('picks from what there is, and says when that is nothing', () => {
    expect(['a', 'b']).toContain(seeded('x').pick(['a', 'b']));
    expect(() => seeded('x').pick([])).toThrow(RangeError);
  });
});
