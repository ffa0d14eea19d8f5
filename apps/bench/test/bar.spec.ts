import { describe, expect, it } from '@jest/globals';
import { bar } from '../src/figures/bar.js';

describe('bar', () => {
  it.each([
    ['lower', 3, true],
    ['lower', 3.01, false],
    ['higher', 3, true],
    ['higher', 2.99, false],
  ] as const)('better %s than 3: %d is met %s', (better, value, met) => {
    expect(bar({ figure: 'it', value, unit: '×', bar: 3, better }).met).toBe(met);
  });
});
