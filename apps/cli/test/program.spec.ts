import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { CheckReport, type RehearsalResult } from '#libs/contracts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { program } from '../src/program.js';
import { formatResult, isClean } from '../src/rehearse/format-result.js';

let said: string;
let complained: string;

beforeEach(() => {
  said = '';
  complained = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((words) => ((said += String(words)), true));
  jest.spyOn(process.stderr, 'write').mockImplementation((words) => ((complained += String(words)), true));
});
afterEach(() => void jest.restoreAllMocks());

async function muster(...words: string[]): Promise<number | undefined> {
  let exitCode: number | undefined;
  await program((code) => (exitCode = code)).parseAsync(['node', 'muster', ...words]);
  return exitCode;
}

describe('muster check', () => {
  it('ends with 0 on a clean pack, named or by its folder', async () => {
    expect(await muster('check', 'hospital-ransomware')).toBe(0);
    expect(said).toContain('is clean');
    expect(await muster('check', 'scenarios/hospital-ransomware')).toBe(0);
  });

  it('ends with 1 on faults and says them as JSON', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'muster-cli-'));
    try {
      await writeFile(join(folder, 'scenario.yaml'), 'format: muster-scenario/1\nname: Not a slug\n');
      expect(await muster('check', folder, '--format', 'json')).toBe(1);
      expect(CheckReport.parse(JSON.parse(said))).toMatchObject({ verdict: 'faults', pack: folder });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('ends with 2 where there is no pack', async () => {
    expect(await muster('check', 'no-such-pack-here')).toBe(2);
  });
});

describe('muster report', () => {
  const wanted = ['report', 'A drill', '--out', 'nowhere', '--code', 'XXXX', '--server', 'http://127.0.0.1:9'];

  it.each([
    [['--lang', 'english'], 'Give languages as two letters'],
    [['--formats', 'pdf,exe'], 'Give formats of pdf'],
  ])('refuses %j in one line, before it asks a server', async (options, words) => {
    await expect(muster(...wanted, ...options)).rejects.toThrow(words);
  });

  it('asks for the folder and the code', async () => {
    await expect(muster('report', 'A drill')).rejects.toMatchObject({ exitCode: 1 });
    expect(complained).toContain('--out');
  });
});

describe('muster backup and muster restore', () => {
  it('leave a PostgreSQL of yours to its own tools', async () => {
    const { DATABASE_URL } = process.env;
    process.env['DATABASE_URL'] = 'postgresql://muster@127.0.0.1:9/muster';
    await expect(muster('backup', '--out', 'x.tar.gz')).rejects.toThrow('pg_basebackup');
    delete process.env['DATABASE_URL'];
    if (DATABASE_URL !== undefined) process.env['DATABASE_URL'] = DATABASE_URL;
  });

  it('want a moment with its zone, and the log that leads there', async () => {
    const wanted = ['restore', 'x.tar.gz', '--into', 'there', '--to'];
    await expect(muster(...wanted, '2026-11-22 10:15')).rejects.toMatchObject({ exitCode: 1 });
    expect(complained).toContain('Give a moment with its zone');
    await expect(muster(...wanted, '2026-11-22T10:15:00Z')).rejects.toThrow('--archive');
  });
});

describe('muster rehearse', () => {
  it.each([
    [['--speed', '601'], 'from 0.1 to 600'],
    [['--teams', '0'], 'whole number from 1 to 500'],
    [['--consoles', '2.5'], 'whole number from 1 to 50'],
    [['--sped', '60'], 'unknown option'],
  ])('refuses %j in one line', async (options, words) => {
    await expect(muster('rehearse', 'hospital-ransomware', ...options)).rejects.toMatchObject({ exitCode: 1 });
    expect(complained).toContain(words);
  });

  it('refuses a pack that cannot be played, and a server without its code', async () => {
    await expect(muster('rehearse', 'no-such-pack-here')).rejects.toThrow('muster check no-such-pack-here');
    await expect(muster('rehearse', 'hospital-ransomware', '--server', 'http://127.0.0.1:9')).rejects.toThrow('--code');
  });
});

describe('the outcome of a rehearsal', () => {
  const result: RehearsalResult = {
    format: 'muster-rehearsal/1',
    drill: '8460f60a-2aeb-5f6c-91ac-f92c4fe81363',
    pack: 'tiny',
    teams: 2,
    consoles: 3,
    speed: 60,
    ended: 'ended',
    seconds: 10,
    due: 6,
    released: 6,
    delivered: 6,
    missed: 0,
    doubled: 0,
    strayed: 0,
    lateness: { p50: 1, p99: 2, max: 3 },
    measured: 6,
    onReturn: 0,
    drops: 0,
    gaps: 0,
    repeated: 0,
    sent: 2,
    kept: 2,
    lost: 0,
    unheard: 0,
    refused: 0,
    evaluators: 2,
    samples: 4,
    marks: 9,
    moderations: 1,
    observations: 3,
    advisories: 0,
    faults: [],
    report: null,
  };

  it('is clean only when nothing is missed, doubled, lost or astray and the drill ended', () => {
    expect(isClean(result)).toBe(true);
    for (const bad of [
      { missed: 1 },
      { doubled: 1 },
      { lost: 1 },
      { unheard: 1 },
      { strayed: 1 },
      { ended: 'never' as const },
    ])
      expect(isClean({ ...result, ...bad })).toBe(false);
  });

  it('is told in a few lines', () => {
    const told = formatResult({ ...result, missed: 2, ended: 'never', faults: ['odd'] }, { colour: false });
    expect(told).toContain('2 missed');
    expect(told).toContain('the drill did not end');
    expect(told).toContain('! odd');
  });
});
