import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BenchResult } from '#libs/contracts';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const MAIN = fileURLToPath(new URL('../../../dist/apps/bench/src/main.js', import.meta.url));
const run = promisify(execFile);

const EVERY = [
  'start',
  'deliver',
  'deliver-20-two',
  'precision',
  'respond',
  'respond-3-drills',
  'storm',
  'board',
  'growth',
  'report',
];

describe('the bench', () => {
  let out: string;
  beforeAll(async () => void (out = join(await mkdtemp(join(tmpdir(), 'muster-bench-spec-')), 'bench.json')));
  afterAll(() => rm(dirname(out), { recursive: true, force: true }));

  it('plays all cases against a real server, and writes JSON alone to stdout', async () => {
    const { stdout, stderr } = await run(process.execPath, [MAIN, 'all', '--small', '--json', '--out', out]);
    const { cases, failed, leftOut } = BenchResult.parse(JSON.parse(stdout));
    expect(failed).toEqual([]);
    expect(leftOut).toEqual([]);
    expect(cases.map(({ name }) => name)).toEqual(EVERY);
    const of = (name: string) => cases.find((one) => one.name === name);
    for (const name of ['deliver', 'deliver-20-two', 'precision', 'storm', 'board'])
      expect(of(name)?.figures).toMatchObject({ missed: 0, doubled: 0 });
    expect(of('deliver')?.figures).toMatchObject({ samples: 60, unacknowledged: 0 });
    expect(of('deliver')?.limit).toMatchObject({ samples: 60, missed: 0 });
    expect(of('deliver')?.peers['bare socket.io']).toMatchObject({ samples: 60, missed: 0 });
    expect(of('deliver')?.figures['bytes']).toBeGreaterThan(1024);
    expect(of('precision')?.limit['samples']).toBe(10);
    expect(of('storm')?.figures).toMatchObject({ lost: 0, unacknowledged: 0, stillAway: 0, drops: 20 });
    expect(of('board')?.figures).toMatchObject({ lost: 0, refused: 0 });
    expect(of('respond')?.figures).toMatchObject({ refused: 0, lost: 0, inFlight: 8 });
    expect(of('respond')?.figures['answers']).toBeGreaterThan(8);
    expect(of('respond')?.limit['perSecond']).toBeGreaterThan(0);
    expect(of('respond-3-drills')?.figures).toMatchObject({ refused: 0, lost: 0, drills: 3 });
    expect(of('respond')?.peers['socket.io, one commit each']?.['perSecond']).toBeGreaterThan(0);
    expect(of('growth')?.figures).toMatchObject({ lost: 0, entries: 900 });
    expect(of('report')?.figures).toMatchObject({ files: 19 + 6 * 21 });
    for (const { memory } of cases) expect(memory.peak).toBeGreaterThan(1024 ** 2);
    for (const { ratio } of cases) for (const one of Object.values(ratio)) expect(one).not.toBeNaN();
    expect(stderr).toContain('deliver: playing');
    const written: unknown = JSON.parse(await readFile(out, 'utf8'));
    expect(written).toEqual(JSON.parse(stdout));
  }, 600_000);

  it('refuses a case that it does not have', async () => {
    await expect(run(process.execPath, [MAIN, 'fly'])).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('board, growth, report, all') as unknown,
    });
  });
});
