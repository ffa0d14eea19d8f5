import { WIRE, WIRE_HEADER } from '#libs/contracts';
import { JournalStore, Keyring, verifyJournal } from '#libs/journal';
import { createDataSource, loadSecret } from '#libs/platform';
import {
  freshDatabase,
  Front,
  HttpVoice,
  layPack,
  LiveConsole,
  prepareDrill,
  WORD,
  type FreshDatabase,
} from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { RunningProgram } from '../running-program.js';
import { StubbornConsole } from '../stubborn-console.js';

const OLDER = pathToFileURL(fileURLToPath(new URL('./older-version.mjs', import.meta.url))).href;
const BEFORE = 'muster/1';
const INJECTS = Array.from({ length: 24 }, (_, index) => `wave-${index + 1}`);
const pack = {
  duration: '9m',
  injects: INJECTS.map((id, index) => ({
    id,
    trigger: { at: `T+00:0${Math.floor(index / 3)}:${(index % 3) * 20 || '00'}` },
    ...WORD,
  })),
};

let folder: string;
let database: FreshDatabase;
let front: Front;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-upgrade-'));
  database = await freshDatabase();
  await layPack(join(folder, 'scenarios'), 'waves', pack);
  front = await Front.before();
});
afterAll(async () => {
  front.close();
  await RunningProgram.endAll();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const begin = (environment: Readonly<Record<string, string>> = {}): RunningProgram =>
  RunningProgram.begin({
    MUSTER_DATA: join(folder, 'data'),
    MUSTER_SCENARIOS: join(folder, 'scenarios'),
    DATABASE_URL: database.url,
    ...environment,
  });

/** A run takes half a minute. One that stands still says where each console stood, and is told apart from one that is wrong. */
const PATIENCE = 60_000;

async function toTheEnd(playing: readonly Promise<void>[], consoles: readonly StubbornConsole[]): Promise<void> {
  const late = sleep(PATIENCE, 'late', { ref: false });
  if ((await Promise.race([Promise.all(playing), late])) !== 'late') return;
  const stood = consoles.map(({ name, shown, console, acknowledged, returns }) => ({
    ...{ name, there: console.isThere, shown: shown.length, kept: acknowledged.length, returns },
    last: console.lines.at(-1),
  }));
  throw new Error(`the drill did not come to its end: ${JSON.stringify(stood)}`);
}

describe('two versions, one after the other, while a drill runs', () => {
  it('live together: consoles of both play to the end, and nothing is missed, doubled or lost', async () => {
    const older = { NODE_OPTIONS: `--import ${OLDER}` };
    const one = begin(older);
    const organiser = await one.ready();
    const two = begin(older);
    front.leadsTo(organiser.url);
    front.leadsTo(await two.address());
    const drill = await prepareDrill(organiser, { pack: 'waves', title: 'Waves', speed: 30 }, [
      { id: 'blue' },
      { id: 'green' },
    ]);
    const consoles: StubbornConsole[] = [];
    const sits = async (seat: string, wire: string): Promise<void> => {
      for (const { team, code } of drill.codes.teams) {
        const { token = '' } = await new HttpVoice(front.url).signsIn(code);
        const place = { url: front.url, token, drill: drill.id, wire };
        consoles.push(await StubbornConsole.open(`${team}-${seat}`, team, place));
      }
    };
    await sits('old', BEFORE);
    await sits('older', BEFORE);
    await organiser.posts(`/api/v1/drills/${drill.id}/start`);
    const playing = consoles.map((console) => console.plays());

    await sleep(1500);
    await organiser.posts(`/api/v1/drills/${drill.id}/pause`, { reason: 'The new version is being started' });
    // The first of the new version stands beside both old ones. Its page is not understood by them, and asks again.
    const director = await begin().ready();
    front.leadsTo(director.url);
    expect((await director.asks('get', '/health/ready', undefined, { [WIRE_HEADER]: BEFORE })).status).toBe(200);
    const asked = await organiser.asks('get', '/health/ready', undefined, { [WIRE_HEADER]: WIRE });
    expect(asked).toMatchObject({
      status: 503,
      body: { code: 'older-server' },
      headers: { 'retry-after': '1', [WIRE_HEADER]: BEFORE },
    });
    const { token = '' } = await director.signsIn(drill.codes.teams[0]?.code ?? '');
    const early = { url: organiser.url, token, drill: drill.id, wire: WIRE };
    expect(await LiveConsole.knock(early)).toMatchObject({ status: 503, code: 'older-server' });
    await sits('new', BEFORE);
    playing.push(...consoles.slice(4).map((console) => console.plays()));

    await director.posts(`/api/v1/drills/${drill.id}/resume`);
    await sleep(1500);

    // Something happens that the old version has never heard of: it lets go of the drill rather than guess.
    const said = await director.posts(`/api/v1/drills/${drill.id}/announcements`, { text: 'We are being renewed.' });
    expect(said.status).toBe(200);
    const old = await organiser.signsIn(drill.codes.teams[0]?.code ?? '');
    const refused = await old.asks('get', `/api/v1/drills/${drill.id}/stream`);
    expect(refused).toMatchObject({ status: 503, body: { code: 'older-server' } });
    await one.end('SIGTERM');
    await sleep(500);
    await director.posts(`/api/v1/drills/${drill.id}/pause`, { reason: 'The rest follows' });
    const [four] = await Promise.all([begin().address(), two.end('SIGTERM')]);
    front.leadsTo(four);
    await sits('newest', WIRE);
    await director.posts(`/api/v1/drills/${drill.id}/resume`);
    playing.push(...consoles.slice(6).map((console) => console.plays()));
    await toTheEnd(playing, consoles);

    const source = await createDataSource({ url: database.url, entities: [], migrations: [] }).initialize();
    const journal = new JournalStore(source, new Keyring(loadSecret(join(folder, 'data'), 'keyring')));
    expect(await verifyJournal(journal, drill.id)).toMatchObject({ holds: true });
    const kept: string[] = [];
    for await (const { event } of journal.read(drill.id))
      if (event.type === 'response-submitted') kept.push(JSON.stringify(event.answer));
    await source.destroy();
    expect(new Set(kept).size).toBe(kept.length);
    for (const { name, shown, console, acknowledged, refused: unsaid } of consoles) {
      expect([name, shown, console.complaints, unsaid]).toEqual([name, INJECTS, [], []]);
      expect(acknowledged.filter(({ word }) => !kept.includes(JSON.stringify({ word })))).toEqual([]);
    }
    expect(consoles.slice(0, 4).every(({ returns }) => returns > 0)).toBe(true);
  }, 100_000);
});
