import type { MadeToken, PlaceInDrill } from '#libs/contracts';
import { DrillRig, toldBy, WORD, type HttpVoice, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../src/start-server.js';
import { uploads } from './canaries/play-canaries.js';
import { aPerson, PASSWORD, placed } from './people/a-person.js';
import { unpacked } from './canaries/unpacked.js';

let rig: DrillRig;
let drill: PlayedDrill;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-own-'));
  rig = await DrillRig.start(startServer);
  drill = await rig
    .drill({ injects: [{ id: 'first', trigger: { at: 'T+00:00' }, ...WORD }] })
    .withTeams(2)
    .prepared();
  const controlled = await rig.stranger.signsIn(codeOf('XA'));
  await controlled.posts(`${drill.path}/teams`, {
    id: 'xa-two',
    name: 'Second',
    nation: 'XA',
    organisation: 'cirt-xa',
  });
  await drill.control.starts();
  for (const team of ['blue', 'green']) {
    await uploads(drill, drill.team(team).http, 'notes.txt', `Notes of ${team}\n`);
    await drill.team(team).answers('first', { word: `zq${team}` });
  }
});
afterAll(async () => {
  await rig.stop();
  await rm(folder, { recursive: true, force: true });
});

const codeOf = (nation: string): string => drill.codes.nations.find((one) => one.nation === nation)?.code ?? '';

interface Ended {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** The program as people use it: built, in a process of its own, against the rig's server. */
const muster = (verb: string, nation: string, code: string, ...more: string[]): Promise<Ended> =>
  new Promise((done) => {
    const words = [verb, drill.id, nation, '--server', rig.server.url, '--code', code, ...more];
    execFile(process.execPath, ['dist/apps/cli/src/main.js', ...words], (error, out, err) =>
      done({ exit: error ? Number(error.code) : 0, out, err }),
    );
  });
/** The same, by a personal token from the environment. */
const byToken = (verb: string, nation: string, token: string, ...more: string[]): Promise<Ended> =>
  new Promise((done) => {
    const words = ['dist/apps/cli/src/main.js', verb, drill.id, nation, '--server', rig.server.url, ...more];
    const env = { PATH: process.env['PATH'], ...(token !== '' && { MUSTER_TOKEN: token }) };
    execFile(process.execPath, words, { env }, (error, out, err) =>
      done({ exit: error ? Number(error.code) : 0, out, err }),
    );
  });
async function tokenOf(voice: HttpVoice, place: PlaceInDrill, ...scopes: string[]): Promise<string> {
  const asked = { name: 'T', scopes, days: 1, password: PASSWORD, place };
  return toldBy<MadeToken>('the token', await voice.posts('/api/v1/people/me/tokens', asked)).token;
}
const archive = async (): Promise<string> =>
  [...(await unpacked(await readFile(join(folder, 'muster-XA.zip'))))].flat().join('\n');

describe('muster export-nation', () => {
  it('is refused before EndEx, in one line', async () => {
    const { exit, err } = await muster('export-nation', 'XA', codeOf('XA'), '--out', folder);
    expect([exit, err]).toEqual([2, expect.stringContaining('drill-not-over')]);
    await drill.control.ends('over');
  });

  it('brings all that is the nation’s, over all its teams, and says that it holds', async () => {
    const { exit, out, err } = await muster('export-nation', 'XA', codeOf('XA'), '--out', folder);
    expect([exit, out]).toEqual([
      0,
      expect.stringMatching(/muster-XA\.zip: \d+ entries, 1 files; signature and files hold/),
    ]);
    expect(err).toMatch(/XA: \d+\.\d MB/);
    const said = await archive();
    for (const own of ['zqblue', 'Notes of blue', '"xa-two"', '"team":null']) expect(said).toContain(own);
    expect(said).not.toMatch(/zqgreen|Notes of green/);
  });

  it('brings a team what is its own, and nobody what is another’s', async () => {
    const own = await muster('export-nation', 'XA', drill.team('blue').code, '--out', folder);
    expect(own.exit).toBe(0);
    expect(await archive()).toContain('"team":"blue"');
    for (const code of [codeOf('XB'), drill.team('green').code, rig.server.organiserCode]) {
      const { exit, err } = await muster('export-nation', 'XA', code, '--out', folder);
      expect([exit, err]).toEqual([2, expect.stringMatching(/unknown-thing|not-allowed/)]);
    }
  });
});

describe('a personal token', () => {
  it('takes the nation’s own away within its scope and its place, and says who it is otherwise', async () => {
    const place = { role: 'national-controller', drill: drill.id, nation: 'XA' } as const;
    const nia = await aPerson(rig.organiser, 'nia', placed(place));
    const token = await tokenOf(nia, place, 'nation');
    const { exit, out } = await byToken('export-nation', 'XA', token, '--out', folder);
    expect([exit, out]).toEqual([0, expect.stringContaining('signature and files hold')]);
    const refused = async (nation: string, given: string, why: RegExp) => {
      const { exit: left, err } = await byToken('export-nation', nation, given, '--out', folder);
      expect([left, err]).toEqual([2, expect.stringMatching(why)]);
    };
    await refused('XB', token, /unknown-thing/);
    await refused('XA', await tokenOf(nia, place, 'read', 'report', 'conduct'), /not-allowed/);
    await refused('XA', `${token}x`, /not-signed-in/);
    await refused('XA', '', /Say who you are/);
    const erasing = await byToken('erase-nation', 'XA', token, '--reason', 'none', '--phrase', 'erase XA');
    expect([erasing.exit, erasing.err]).toEqual([2, expect.stringContaining('not-allowed')]);
  });

  it('of a director erases', async () => {
    const place = { role: 'director', drill: drill.id } as const;
    const dan = await aPerson(rig.organiser, 'dan', placed(place));
    const erases = async (token: string) =>
      byToken('erase-nation', 'XB', token, '--reason', 'r', '--phrase', 'erase XB');
    expect((await erases(await tokenOf(dan, place, 'conduct', 'report'))).err).toContain('not-allowed');
    const done = await erases(await tokenOf(dan, place, 'nation'));
    expect([done.exit, done.out]).toEqual([0, expect.stringContaining('is erased')]);
  });
});

describe('muster erase-nation', () => {
  const reason = ['--reason', 'its letter of today'];

  it('asks for the phrase, and does nothing without it', async () => {
    const organiser = rig.server.organiserCode;
    const silent = await muster('erase-nation', 'XA', organiser, ...reason);
    expect([silent.exit, silent.err]).toEqual([2, expect.stringContaining('--phrase "erase XA"')]);
    const wrong = await muster('erase-nation', 'XA', organiser, ...reason, '--phrase', 'erase XB');
    expect([wrong.exit, wrong.err]).toEqual([2, expect.stringContaining('Nothing was erased')]);
    const mine = await muster('erase-nation', 'XA', codeOf('XA'), ...reason, '--phrase', 'erase XA');
    expect([mine.exit, mine.err]).toEqual([2, expect.stringContaining('not-allowed')]);
    expect((await muster('export-nation', 'XA', codeOf('XA'), '--out', folder)).exit).toBe(0);
  });

  it('erases, once', async () => {
    const organiser = rig.server.organiserCode;
    const done = await muster('erase-nation', 'XA', organiser, ...reason, '--phrase', 'erase XA');
    expect([done.exit, done.out]).toEqual([0, expect.stringContaining('is erased')]);
    const again = await muster('erase-nation', 'XA', organiser, ...reason, '--phrase', 'erase XA');
    expect([again.exit, again.err]).toEqual([2, expect.stringContaining('unknown-thing')]);
    expect((await muster('export-nation', 'XA', codeOf('XA'), '--out', folder)).exit).toBe(2);
    const { body } = await rig.organiser.asks('get', `${drill.path}/verification`);
    expect(body).toMatchObject({ holds: true });
  });
});
