import type { ChaosResult } from '#libs/contracts';
import type { Entry } from '#libs/domain';
import { describe, expect, it } from '@jest/globals';
import { lateReleases, ON_TIME } from '../src/check/late-releases.js';
import type { Fault } from '../src/faults/harm.js';
import { formatResult, held } from '../src/output/format-result.js';

const released = (at: number, due: number): Entry => ({
  drill: 'd',
  seq: 1,
  at,
  time: 0,
  actor: { kind: 'muster' },
  event: { type: 'inject-released', inject: 'i', teams: ['blue'], cause: 'time', due },
});
const fault = (from: number, until: number): Fault => ({ kind: 'kill', target: 'x', from, until });

const RESULT: ChaosResult = {
  format: 'muster-chaos/1',
  seed: 's',
  minutes: 1,
  carrier: 'postgres',
  faults: 1,
  byKind: { kill: 1 },
  missed: 0,
  doubled: 0,
  lost: 0,
  unheard: 0,
  strayed: 0,
  releases: 1,
  late: 0,
  worstRecovery: 0,
  entries: 10,
  chainHolds: true,
  differences: [],
  orphanedAlarms: 0,
  ended: 'ended',
  teams: 1,
  consoles: 1,
  due: 1,
  delivered: 1,
  sent: 1,
  kept: 1,
  complaints: [],
};

describe('the check for late releases', () => {
  it('finds nothing late where all is on time', () => {
    expect(lateReleases([released(1000, 1000), released(1000 + ON_TIME, 1000)], [])).toMatchObject({ late: 0 });
  });

  it('counts what is late during a fault, without holding it against the recovery', () => {
    expect(lateReleases([released(9000, 5000)], [fault(4000, 10_000)])).toEqual({
      releases: 1,
      late: 1,
      worstRecovery: 0,
    });
  });

  it('measures how long after a fault something still came late', () => {
    const late = [released(11_000, 9000), released(13_500, 12_000)];
    expect(lateReleases(late, [fault(4000, 10_000), fault(20_000, 21_000)]).worstRecovery).toBe(3500);
  });

  it('has no excuse for lateness without any fault', () => {
    expect(lateReleases([released(50_000, 40_000)], []).worstRecovery).toBe(50_000);
  });
});

describe('the verdict', () => {
  it('holds only where nothing was lost and all was on time again', () => {
    expect(held(RESULT)).toBe(true);
    const broken: Partial<ChaosResult>[] = [
      { missed: 1 },
      { doubled: 1 },
      { lost: 1 },
      { strayed: 1 },
      { orphanedAlarms: 1 },
      { chainHolds: false },
      { differences: ['report.teams'] },
      { ended: 'never' },
      { worstRecovery: 5001 },
    ];
    for (const change of broken) expect([change, held({ ...RESULT, ...change })]).toEqual([change, false]);
    expect(formatResult({ ...RESULT, lost: 1 })).toMatch(/It did not hold/);
  });
});
