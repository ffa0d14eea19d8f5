import type { Following } from '#libs/contracts';
import { backUp, restore } from '#libs/installation';
import { layPack, LiveConsole, prepareDrill, toldBy, WORD, type HttpVoice, type PreparedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer } from '../../src/start-server.js';
import { whyNotStarted } from '../../src/why-not-started.js';
import { loadConfig } from '#libs/platform';
import { RunningProgram } from '../running-program.js';

const INJECTS = ['one', 'two', 'three', 'four', 'five', 'six'];
const FILE = Buffer.from('What was handed in.');
const HASH = createHash('sha256').update(FILE).digest('hex');
const pack = {
  duration: '5h',
  injects: INJECTS.map((id) => ({ id, trigger: { at: 'T+00:00' }, limit: '4h', ...WORD })),
};

let folder: string;
let drill: PreparedDrill;
/** How the drill stood when the backup began, and at the moment that is gone back to. */
let before: Following;
let moment: Following;
let after: Following;
let at: Date;

const place = (name: string): string => join(folder, name);
const settings = (data: string): Record<string, string> => ({
  PORT: '0',
  MUSTER_DATA: place(data),
  MUSTER_ARCHIVE: place('wal of this house'),
  MUSTER_SCENARIOS: place('scenarios'),
});

async function blue(organiser: HttpVoice): Promise<HttpVoice> {
  return organiser.signsIn(drill.codes.teams.find(({ team }) => team === 'blue')?.code ?? '');
}

async function streamOf(voice: HttpVoice, query = 'since=0'): Promise<Following> {
  return toldBy('the stream', await voice.asks('get', `/api/v1/drills/${drill.id}/stream?${query}`));
}

/** Somebody of team blue answers; the answer is acknowledged when this settles. */
async function answers(voice: HttpVoice, injects: readonly string[], word: string): Promise<void> {
  const seat = await LiveConsole.open({ url: voice.url, token: voice.token ?? '', drill: drill.id });
  for (const inject of injects)
    expect(await seat.says('answer', { inject, answer: { word }, key: `${word}-${inject}` })).toMatchObject({
      ok: true,
    });
  await seat.rests();
  seat.leaves();
}

const words = ({ entries }: Following): string[] =>
  entries.flatMap(({ event }) => (event.type === 'response-submitted' ? [String(event.answer['word'])] : []));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-backup-'));
  // Started by root, PostgreSQL runs as somebody else, who has to reach the archive.
  await chmod(folder, 0o711);
  await layPack(place('scenarios'), 'waves', pack);
  const first = RunningProgram.begin(settings('first'));
  const organiser = await first.ready();
  drill = await prepareDrill(organiser, { pack: 'waves', title: 'Waves' }, [{ id: 'blue' }, { id: 'green' }]);
  await organiser.posts(`/api/v1/drills/${drill.id}/start`);
  const team = await blue(organiser);
  await handIn(team);
  await answers(team, ['one'], 'kept');
  before = await streamOf(team);
  await Promise.all([backUp(place('first'), place('all.tar.gz'), true), answers(team, ['two'], 'meanwhile')]);
  await backUp(place('first'), place('bare.tar.gz'), false);
  await answers(team, ['three'], 'later');
  await sleep(50);
  moment = await streamOf(team);
  at = new Date();
  await sleep(50);
  await answers(team, ['four', 'five'], 'undone');
  after = await streamOf(team);
  expect((await first.end('SIGTERM')).code).toBe(0);
}, 120_000);
afterAll(async () => {
  await RunningProgram.endAll();
  await rm(folder, { recursive: true, force: true });
});

async function handIn(voice: HttpVoice): Promise<void> {
  const body = new FormData();
  body.append('file', new Blob([FILE]), 'note.txt');
  const headers = { authorization: `Bearer ${voice.token ?? ''}` };
  const handed = await fetch(`${voice.url}/api/v1/drills/${drill.id}/attachments`, { method: 'POST', headers, body });
  expect(handed.status).toBe(200);
}

/** The file that was handed in, as the team gets it back. */
async function handedIn(voice: HttpVoice): Promise<Buffer> {
  const headers = { authorization: `Bearer ${voice.token ?? ''}` };
  const given = await fetch(`${voice.url}/api/v1/drills/${drill.id}/attachments/${HASH}`, { headers });
  return Buffer.from(await given.arrayBuffer());
}

const order = { archive: undefined, to: undefined, keyring: undefined };
describe('a backup of an installation that works', () => {
  it('comes back whole, and holds what was acknowledged before it', async () => {
    const [restored] = await restore({ ...order, file: place('all.tar.gz'), into: place('second') });
    expect(restored).toMatchObject({ drill: drill.id, verification: { holds: true } });
    expect(await readFile(join(place('second'), 'keyring'))).toEqual(await readFile(join(place('first'), 'keyring')));
    const second = RunningProgram.begin({ ...settings('second'), MUSTER_ARCHIVE: place('another archive') });
    const team = await blue(await second.ready());
    const now = await streamOf(team);
    expect(now.entries.slice(0, before.entries.length)).toEqual(before.entries);
    expect(words(now)).toContain('kept');
    expect(await handedIn(team)).toEqual(FILE);
    expect((await second.end('SIGTERM')).code).toBe(0);
  }, 60_000);

  it('without its secrets needs the keyring, and Muster does not start without', async () => {
    const bare = { ...order, file: place('bare.tar.gz') };
    expect(await restore({ ...bare, into: place('bare') })).toMatchObject([
      { drill: drill.id, verification: undefined },
    ]);
    const config = loadConfig({ ...settings('bare'), LOG_LEVEL: 'silent' });
    const refused = await startServer({ config, scenarios: place('scenarios') }).catch(whyNotStarted);
    expect(refused).toMatch(/the database holds drills, but .*keyring is missing/);
    expect(existsSync(join(place('bare'), 'keyring'))).toBe(false);
    const [restored] = await restore({ ...bare, into: place('with'), keyring: join(place('first'), 'keyring') });
    expect(restored?.verification).toMatchObject({ holds: true });
  }, 60_000);
});

describe('going back to a moment', () => {
  it('ends the journal there; consoles that had seen more read anew, and the drill goes on', async () => {
    const archive = place('wal of this house');
    const [restored] = await restore({
      file: place('all.tar.gz'),
      into: place('third'),
      archive,
      to: at,
      keyring: undefined,
    });
    expect(restored).toMatchObject({ drill: drill.id, verification: { holds: true } });
    expect(restored?.last).toBeLessThanOrEqual(at.getTime());
    const third = RunningProgram.begin(settings('third'));
    const organiser = await third.ready();
    const team = await blue(organiser);
    const now = await streamOf(team);
    expect(now.entries).toEqual(moment.entries);
    expect(words(now)).toEqual(['kept', 'meanwhile', 'later']);
    // Enough happens that the numbers of what was undone are taken by something else.
    await answers(team, ['four', 'five', 'six'], 'again');
    const told = await streamOf(team, `since=${after.head}&life=${after.life}`);
    expect([told.head >= after.head, told.anew, words(told)]).toEqual([
      true,
      true,
      ['kept', 'meanwhile', 'later', 'again', 'again', 'again'],
    ]);
    expect((await third.end('SIGTERM')).code).toBe(0);
  }, 60_000);

  it('takes all that the archive holds when no moment is named', async () => {
    const given = { file: place('all.tar.gz'), archive: place('wal of this house'), keyring: undefined };
    // What the restored installation went on to write is another course of things, in the same archive.
    const [restored] = await restore({ ...given, into: place('fourth'), to: undefined });
    expect(restored?.verification).toMatchObject({ holds: true });
  }, 60_000);

  it.each([
    ['before the backup', () => new Date(Date.now() - 86_400_000), /before the end of this backup/],
    ['after the end of the archive', () => new Date(Date.now() + 86_400_000), /archive ends before that moment/],
  ])('refuses one that lies %s, and leaves nothing behind', async (_where, to, says) => {
    const given = { file: place('all.tar.gz'), archive: place('wal of this house'), keyring: undefined };
    await expect(restore({ ...given, into: place('never'), to: to() })).rejects.toThrow(says);
    expect([existsSync(place('never')), existsSync(place('never.restoring'))]).toEqual([false, false]);
  });
});

describe('a restore', () => {
  it('is refused into a folder that is not empty, which stays as it is', async () => {
    await expect(restore({ ...order, file: place('all.tar.gz'), into: place('first') })).rejects.toThrow(
      /is not empty/,
    );
  });

  it('is refused from what is no backup, or only a part of one', async () => {
    await mkdir(place('odd'), { recursive: true });
    await writeFile(join(place('odd'), 'text'), 'not a backup');
    await copyFile(place('all.tar.gz'), join(place('odd'), 'half'));
    await truncate(join(place('odd'), 'half'), 600_000);
    for (const [name, says] of [
      ['text', /is not a backup, or only a part/],
      ['half', /is not a backup, or only a part/],
      ['none', /There is no file/],
    ] as const)
      await expect(restore({ ...order, file: join(place('odd'), name), into: place('never') })).rejects.toThrow(says);
    expect(existsSync(place('never'))).toBe(false);
  });

  it('and a backup are not made over what is there', async () => {
    await expect(backUp(place('first'), place('all.tar.gz'), true)).rejects.toThrow(/is there already/);
    await expect(backUp(place('nowhere'), place('new.tar.gz'), true)).rejects.toThrow(/not the folder of an install/);
  });
});
