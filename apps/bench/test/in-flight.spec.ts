import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { keepInFlight } from '../src/respond/in-flight.js';

describe('keepInFlight', () => {
  it('keeps as many in flight as there are lanes, never more, and counts what failed apart', async () => {
    let flying = 0;
    let most = 0;
    let asked = 0;
    const flight = await keepInFlight(5, 60, async () => {
      most = Math.max(most, ++flying);
      await sleep(2);
      flying--;
      return ++asked % 3 !== 0;
    });
    expect(most).toBe(5);
    expect(flight.done + flight.failed).toBe(asked);
    expect(flight.failed).toBe(Math.floor(asked / 3));
    expect(flight.times).toHaveLength(flight.done);
    expect(Math.min(...flight.times)).toBeGreaterThanOrEqual(1);
  });
});
