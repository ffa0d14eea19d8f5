import type { AccessCodeList } from '#libs/contracts';
import { DrillRig, toldBy, WORD, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '../src/start-server.js';

const MUSTER = fileURLToPath(new URL('../../../dist/apps/cli/src/main.js', import.meta.url));
const PATIENCE = 60_000;

let rig: DrillRig;
let drill: PlayedDrill;
let out: string;
let codes: AccessCodeList;

beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  out = join(rig.dataFolder, 'reports');
  drill = await rig
    .drill({ name: 'reported', injects: [{ id: 'first', trigger: { at: 'T+00:00' }, ...WORD }] }, { title: 'Reported' })
    .withTeams(3)
    .started();
  for (const { id } of drill.everyTeam) await drill.team(id).answers('first', { word: `zq${id}word` });
  codes = drill.codes;
  await drill.control.ends('That was all.');
  toldBy('freeze', await rig.organiser.posts(`${drill.path}/evaluation/freeze`, { reason: 'all is marked' }));
});
afterAll(() => rig.stop());

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const reports = (folder: string, code: string, ...more: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const words = ['report', 'Reported', '--out', join(out, folder), '--server', rig.server.url, '--code', code];
    const fast = ['--lang', 'en', '--formats', 'json'];
    const env = { PATH: process.env['PATH'], LOG_LEVEL: 'silent' };
    execFile(
      process.execPath,
      [MUSTER, ...words, ...fast, ...more],
      { env, timeout: PATIENCE },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
    );
  });

async function wordsIn(folder: string): Promise<string> {
  const names = await readdir(join(out, folder));
  return (await Promise.all(names.map((name) => readFile(join(out, folder, name), 'utf8')))).join('\n');
}

const leadOf = (team: string): string => codes.teams.find((one) => one.team === team)?.code ?? '';

describe('muster report, of a drill that is closed', () => {
  it(
    'writes the region’s with the organiser’s code, without a word of any team',
    async () => {
      expect(await reports('organiser', rig.server.organiserCode)).toMatchObject({ code: 0 });
      expect(await readdir(join(out, 'organiser'))).toEqual(['region']);
      const region = await wordsIn('organiser/region');
      expect(region).toContain('"regional"');
      expect(region).not.toMatch(/zq[a-z]+word/);
    },
    PATIENCE,
  );

  it(
    'writes a nation’s with a code of its own',
    async () => {
      expect(await reports('own', leadOf('blue'))).toMatchObject({ code: 0 });
      expect(await wordsIn('own')).toContain('zqblueword');
      expect(await wordsIn('own')).not.toMatch(/zq(?:green|amber)word/);
    },
    PATIENCE,
  );

  it(
    'writes those of all who gave a code of theirs, and says who did not',
    async () => {
      const bare = await reports('all', rig.server.organiserCode, '--all');
      expect([bare.code === 0, bare.stderr]).toEqual([false, expect.stringContaining('--codes FILE')]);
      const file = join(rig.dataFolder, 'codes');
      const national = codes.nations.find(({ nation }) => nation === 'XB')?.code ?? '';
      await writeFile(file, `# Blue, then control of XB\n${leadOf('blue')}\n\n${national}\n`);
      const { code, stderr } = await reports('all', rig.server.organiserCode, '--all', '--codes', file);
      expect([code, stderr]).toEqual([0, expect.stringContaining('No code was given of: XC')]);
      expect((await readdir(join(out, 'all'))).sort()).toEqual(['nation-XA', 'nation-XB', 'region']);
      expect(await wordsIn('all/nation-XB')).toContain('zqgreenword');
      await writeFile(file, rig.server.organiserCode);
      const wrong = await reports('wrong', rig.server.organiserCode, '--all', '--codes', file);
      expect([wrong.code === 0, wrong.stderr]).toEqual([
        false,
        expect.stringContaining('number 1 is none of a nation'),
      ]);
    },
    PATIENCE,
  );
});
