import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatDuration, formatOffset, parseDuration, parseOffset } from './time.js';

describe('drill time in words', () => {
  it('is written so that it is read back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 * 3600_000 }), (time) => {
        expect(parseOffset(formatOffset(time))).toBe(time);
      }),
    );
  });

  it.each([
    ['T+02:15', 8_100_000],
    ['T+00:00:01.250', 1250],
    ['T+02:60', undefined],
    ['T+2:15:00.5', undefined],
    ['02:15', undefined],
    [' T+02:15', undefined],
  ])('%s is %p', (text, time) => expect(parseOffset(text)).toBe(time));

  it.each([
    ['90s', 90_000],
    ['1h30m', 5_400_000],
    ['250ms', 250],
    ['', undefined],
    ['5', undefined],
    ['30m1h', undefined],
  ])('%s is a span of %p', (text, span) => expect(parseDuration(text)).toBe(span));

  it.each([
    [0, '0 ms'],
    [999.6, '1s'],
    [12_000, '12s'],
    [250_000, '4m 10s'],
    [3_900_000, '1h 05m'],
    [-1, '0 ms'],
  ])('a span of %p is said as %s', (span, text) => expect(formatDuration(span)).toBe(text));

  it('never says a negative time', () => expect(formatOffset(-5)).toBe('T+00:00:00'));
});
