import { describe, expect, it } from '@jest/globals';
import { BenchResult } from '#libs/contracts';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const MAIN = fileURLToPath(new URL('../../../dist/apps/bench/src/main.js', import.meta.url));
const run = promisify(execFile);

describe('the bench', () => {
  it('plays all cases against a real server, and writes JSON alone to stdout', async () => {
    const { stdout, stderr } = await run(process.execPath, [MAIN, 'all', '--small', '--json']);
    const { cases } = BenchResult.parse(JSON.parse(stdout));
    const [deliver, respond] = cases;
    expect(cases.map(({ name }) => name)).toEqual(['deliver', 'respond', 'report']);
    expect(cases[2]?.figures).toMatchObject({ files: 19 + 6 * 21 });
    expect(deliver?.figures).toMatchObject({ samples: 60, missed: 0, doubled: 0, unacknowledged: 0 });
    expect(deliver?.limit).toMatchObject({ samples: 60, missed: 0 });
    expect(deliver?.figures['bytes']).toBeGreaterThan(1024);
    expect(respond?.figures).toMatchObject({ refused: 0, lost: 0, inFlight: 8 });
    expect(respond?.figures['answers']).toBeGreaterThan(8);
    expect(respond?.limit['perSecond']).toBeGreaterThan(0);
    for (const { memory } of cases) expect(memory.peak).toBeGreaterThan(1024 ** 2);
    expect(stderr).toContain('deliver: playing');
  }, 180_000);

  it('refuses a case that it does not have', async () => {
    await expect(run(process.execPath, [MAIN, 'fly'])).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('deliver, respond, report, all') as unknown,
    });
  });
});
