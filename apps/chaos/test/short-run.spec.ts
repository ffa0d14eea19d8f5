import { ChaosResult } from '#libs/contracts';
import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const MAIN = fileURLToPath(new URL('../../../dist/apps/chaos/src/main.js', import.meta.url));

describe('an installation that is harmed all the time', () => {
  it('loses nothing, doubles nothing and is on time again', async () => {
    const seed = process.env['MUSTER_TEST_SEED'] ?? String(Date.now());
    const options = ['--minutes', '0.4', '--teams', '3', '--consoles', '1', '--seed', seed, '--json'];
    const { stdout } = await promisify(execFile)(process.execPath, [MAIN, ...options], { timeout: 110_000 });
    const result = ChaosResult.parse(JSON.parse(stdout));
    expect(result).toMatchObject({ missed: 0, doubled: 0, lost: 0, strayed: 0, differences: [], orphanedAlarms: 0 });
    expect(result).toMatchObject({ seed, chainHolds: true, ended: 'ended' });
    expect(result.faults).toBeGreaterThan(3);
    expect(result.delivered).toBeGreaterThan(20);
    expect(result.worstRecovery).toBeLessThanOrEqual(5000);
  }, 120_000);
});
