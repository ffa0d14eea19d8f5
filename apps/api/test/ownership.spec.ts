import { JournalStore, PublicKey, verifyJournal } from '#libs/journal';
import type { Verification } from '#libs/journal';
import { DrillRig, toldBy, type HttpVoice, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';
import { AboutDrill, ACTION, FINDING } from './about-drill.js';
import { allFiles, allRows, inHex } from './canaries/at-rest.js';
import { unpacked } from './canaries/unpacked.js';
import { canaryPack } from './canaries/canary-pack.js';
import { canaryOf } from './canaries/canary.js';
import { evaluatorOf, markEverything, playTeam, uploads, type Marks } from './canaries/play-canaries.js';

let rig: DrillRig;
let drill: PlayedDrill;
let blue: Marks;
let green: Marks;
let shared: string;
const INJECTS = ['ask-1', 'ask-2', 'judged'];

beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  const named = (id: string) => ({ id, name: `Team ${canaryOf(id).word}`, role: canaryOf(id).word });
  drill = await rig
    .drill(canaryPack(2))
    .withTeam(named('blue'))
    .withTeam(named('green'))
    .withTeam(named('amber'))
    .prepared();
  const eve = await evaluatorOf(rig, drill, 'eve');
  await drill.control.starts();
  await drill.at('T+00:05');
  blue = await playTeam(drill, drill.team('blue'), INJECTS);
  green = await playTeam(drill, drill.team('green'), INJECTS);
  await drill.team('blue').tells(['green'], { subject: `${canaryOf('blue').word} for you` });
  await drill.team('green').tells(['blue'], { body: `${canaryOf('green').word} for you` });
  // Two teams attached the same content: it is one file, and stays with the other.
  shared = await uploads(drill, drill.team('blue').http, 'same.txt', 'The same\n');
  await uploads(drill, drill.team('green').http, 'same.txt', 'The same\n');
  await markEverything(drill, eve);
  const seen = { task: 'task', team: 'blue', rating: 'P', text: `${canaryOf('blue').word} was seen` };
  toldBy('observation', await eve.posts(`${drill.path}/evaluation/observations`, seen));
}, 60_000);
afterAll(() => rig.stop());

async function outputs(voice: HttpVoice): Promise<string> {
  const paths = ['', '/injects', '/stream?since=0', '/directory', '/report', '/report.html', '/codes', '/journal'];
  const more = [
    '/replay',
    '/replay/plan',
    '/replay/board',
    '/reports',
    '/forms',
    '/evaluation/marks',
    '/evaluation/ratings',
    '/evaluation/agreement',
    '/board',
  ];
  const answers = await Promise.all([...paths, ...more].map((path) => voice.asks('get', `${drill.path}${path}`)));
  const failed = answers.filter(({ status }) => status >= 500).map((one) => one.text);
  expect(failed).toEqual([]);
  return answers.map((one) => `${JSON.stringify(one.headers)}\n${one.text}`).join('\n');
}

const foundIn = (said: string, { secrets }: Marks): string[] => [...secrets].filter((secret) => said.includes(secret));

async function archiveOf(voice: HttpVoice): Promise<Map<string, string>> {
  const headers = { authorization: `Bearer ${voice.token ?? ''}` };
  const answered = await fetch(`${voice.url}${drill.path}/export`, { headers });
  expect([answered.status, answered.headers.get('content-type')]).toEqual([200, 'application/zip']);
  return unpacked(Buffer.from(await answered.arrayBuffer()));
}

const erases = (nation: string, body: object) =>
  rig.organiser.posts(`${drill.path}/nations/${nation}/erasure`, { reason: 'its letter of today', ...body });
const verdict = async (): Promise<Verification> =>
  toldBy('verdict', await rig.organiser.asks('get', `${drill.path}/verification`));

describe('before the end', () => {
  it('everything of a team is there, and nothing of its words in the journal’s table', async () => {
    const journal = await allRows(rig, 'journal_entry');
    expect(journal.length).toBeGreaterThan(10_000);
    expect([foundIn(journal, blue), foundIn(journal, green)]).toEqual([[], []]);
    expect(foundIn(await outputs(rig.organiser), blue)).toContain(canaryOf('blue').word);
  });

  it('nobody takes anything away', async () => {
    const { body } = await drill.team('blue').http.asks('get', `${drill.path}/export`);
    expect(body).toMatchObject({ code: 'drill-not-over' });
  });
});

/** A team says in every place outside the journal what only it may know. */
async function writesDown(team: string, { secrets }: Marks): Promise<void> {
  const { word } = canaryOf(team);
  const about = new AboutDrill(drill.path);
  const { http } = drill.team(team);
  await about.does(http, 'dossier/findings', {
    ...FINDING,
    target: null,
    title: `${word} title`,
    text: `${word} seen`,
  });
  await about.does(http, 'dossier/actions', { ...ACTION, finding: null, target: null, issue: `${word} lacks` });
  const signed = { what: 'national', name: word, office: word, provisional: true };
  await about.does(http, 'reports/sign', signed);
  const form = { answers: { best: `${word} liked`, learnt: 4 }, quotable: true };
  toldBy('form', await about.posts(http, 'forms/participant-feedback', form));
  secrets.add(inHex(word));
}

const outside = ['draft', 'attachment', 'dossier_entry', 'signed_report', 'filled_form'];

describe('at rest', () => {
  beforeAll(async () => {
    // A draft that is never sent.
    const [team, { word }] = [drill.team('blue'), canaryOf('blue')];
    const drafted = { inject: 'judged', field: 'words', value: `${word} unsent`, writer: word, base: 0 };
    await team.tries('draft', drafted);
    await drill.control.ends('over');
    await writesDown('blue', blue);
    await writesDown('green', green);
  });

  it.each(outside)('%s has rows, and none of them in clear', async (table) => {
    const rows = await allRows(rig, table);
    expect(rows).toContain(drill.id);
    expect([foundIn(rows, blue), foundIn(rows, green)]).toEqual([[], []]);
  });

  it('nothing that a team said lies in clear in any table or file; what the scenario made for it does', async () => {
    const rows = await allRows(rig);
    const made = await drill.look(({ teams }) =>
      [...teams.values()].flatMap(({ artefacts }) => artefacts.map(({ sha256 }) => sha256)),
    );
    const files = await allFiles(rig, made);
    for (const marks of [blue, green]) expect([foundIn(rows, marks), foundIn(files, marks)]).toEqual([[], []]);
    expect(foundIn(await allFiles(rig), blue)).not.toEqual([]);
  });

  it('nobody can confirm a content by its hash, and its owner has it byte for byte', async () => {
    expect(`${await allRows(rig)}${await allFiles(rig)}`).not.toContain(shared);
    for (const { http } of [drill.team('blue'), drill.team('green')])
      expect(String((await http.asks('get', `${drill.path}/attachments/${shared}`)).body)).toBe('The same\n');
  });
});

describe('after EndEx', () => {
  it('a team takes away all that is its own, signed, with its files, and nothing of another', async () => {
    const archive = await archiveOf(drill.team('blue').http);
    const lines = archive.get('own.jsonl') ?? '';
    const all = [...archive].flat().join('\n');
    expect(foundIn(all, blue)).toEqual(
      expect.arrayContaining([canaryOf('blue').word, String(canaryOf('blue').number)]),
    );
    expect([...archive.keys()].length).toBe(4);
    expect(foundIn(all, green)).toEqual([]);
    const written = lines.trim().split('\n');
    const end = JSON.parse(written.pop() ?? '') as { end: { entries: number; signature: string } };
    const signed = `${written.join('\n')}\n`;
    const key = PublicKey.read((await rig.stranger.asks('get', '/api/v1/signing-key')).text);
    expect(key?.attested(signed, Buffer.from(end.end.signature, 'base64'))).toBe(true);
    expect(key?.attested(signed.replace('says', 'said'), Buffer.from(end.end.signature, 'base64'))).toBe(false);
    const kept = (await rig.organiser.asks('get', `${drill.path}/journal`)).text;
    const hashes = [...lines.matchAll(/"hash":"([0-9a-f]{64})"/g)].map(([, hash = '']) => hash);
    expect(hashes.length).toBe(end.end.entries);
    expect(hashes.filter((hash) => !kept.includes(hash))).toEqual([]);
  });

  it('a nation is erased only by its phrase, and only one that there is', async () => {
    expect((await erases('XA', { phrase: 'erase' })).body).toMatchObject({ code: 'nonsense-value' });
    expect((await erases('XZ', { phrase: 'erase XZ' })).body).toMatchObject({ code: 'unknown-thing' });
    expect(foundIn(await outputs(rig.organiser), blue)).not.toEqual([]);
  });

  it('nothing of an erased nation is left in any table, file or output, and the chain holds', async () => {
    const control = await drill.controlConsole();
    const receipt = toldBy<{ events: object[] }>('erasure', await erases('XA', { phrase: 'erase XA' }));
    expect(receipt.events).toEqual([
      expect.objectContaining({ type: 'nation-erased', nation: 'XA', teams: ['blue'], reason: 'its letter of today' }),
    ]);
    // The act names the files that were made for the team by their hashes; what they held is gone.
    for (const file of (receipt.events as { files: string[] }[])[0]?.files ?? []) blue.secrets.delete(file);
    expect(foundIn(await allRows(rig), blue)).toEqual([]);
    expect(foundIn(await allFiles(rig), blue)).toEqual([]);
    expect(foundIn(await outputs(rig.organiser), blue)).toEqual([]);
    expect(foundIn(await outputs(drill.team('green').http), blue)).toEqual([]);
    expect(await verdict()).toMatchObject({ holds: true });
    control.leaves();
  });

  it('its people are signed out, and its code lets nobody in', async () => {
    expect((await drill.team('blue').http.asks('get', '/api/v1/sessions/current')).status).toBe(401);
    expect((await rig.stranger.asks('post', '/api/v1/sessions', { code: drill.team('blue').code })).status).toBe(401);
  });

  it('the other nations keep all of theirs, the file that was shared with it', async () => {
    const archive = await archiveOf(drill.team('green').http);
    expect(foundIn([...archive].flat().join('\n'), green)).toContain(canaryOf('green').word);
    expect(archive.get(`files/${shared}`)).toBe('The same\n');
    const report = (await drill.team('green').http.asks('get', `${drill.path}/report`)).text;
    expect(foundIn(report, green)).toContain(canaryOf('green').word);
  });

  it('is not erased twice, and streams that grew shorter begin anew', async () => {
    expect((await erases('XA', { phrase: 'erase XA' })).body).toMatchObject({ code: 'unknown-thing' });
    const { body } = await rig.organiser.asks('get', `${drill.path}/stream?since=5&life=1`);
    expect(body).toMatchObject({ anew: true });
  });

  it('the drill is still evaluated and reported', async () => {
    const report = toldBy<{ teams: { team: string }[] }>(
      'report',
      await rig.organiser.asks('get', `${drill.path}/report`),
    );
    expect(report.teams.map(({ team }) => team)).toEqual(['green', 'amber']);
    toldBy('pause', await rig.organiser.posts(`${drill.path}/evaluation/freeze`, { reason: 'all is marked' }));
    expect(await verifyJournal(rig.server.app.get(JournalStore), drill.id)).toMatchObject({ holds: true });
  });
});
