import { describe, expect, it } from '@jest/globals';
import { timeLeft } from '../src/output/time-left.js';

describe('timeLeft', () => {
  it('is what is expected, as long as nothing is known', () => {
    expect(timeLeft([30, 60, 10], [], 10)).toEqual({ seconds: 90, share: 0.1 });
  });

  it('stretches by what the cases so far took', () => {
    expect(timeLeft([30, 60, 10], [60], 20)).toEqual({ seconds: 120, share: 0.4 });
  });

  it('is never below nothing, and all is done in the end', () => {
    expect(timeLeft([30, 10], [30], 50)).toEqual({ seconds: 0, share: 1 });
    expect(timeLeft([30], [30], 0)).toEqual({ seconds: 0, share: 1 });
    expect(timeLeft([], [], 0)).toEqual({ seconds: 0, share: 1 });
  });
});
