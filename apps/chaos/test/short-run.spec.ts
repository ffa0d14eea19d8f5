import { describe, expect, it } from '@jest/globals';
import { chaos } from '../src/chaos.js';
import { held } from '../src/output/format-result.js';

describe('an installation that is harmed all the time', () => {
  it('loses nothing, doubles nothing and is on time again', async () => {
    const result = await chaos(
      { minutes: 0.4, seed: process.env['MUSTER_TEST_SEED'] ?? 'short', teams: 3, consoles: 1, redis: true },
      { step: () => undefined, progress: () => undefined, harmed: () => undefined, keepReport: async () => '' },
    );
    expect(result).toMatchObject({
      missed: 0,
      doubled: 0,
      lost: 0,
      strayed: 0,
      chainHolds: true,
      differences: [],
      orphanedAlarms: 0,
      ended: 'ended',
    });
    expect(result.faults).toBeGreaterThan(3);
    expect(result.delivered).toBeGreaterThan(20);
    expect([result.worstRecovery, held(result)]).toEqual([expect.any(Number), true]);
  }, 120_000);
});
