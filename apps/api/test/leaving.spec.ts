import { createDataSource, loadSecret } from '#libs/platform';
import { JournalStore, Keyring, verifyJournal } from '#libs/journal';
import {
  freshDatabase,
  freshRedis,
  Front,
  HttpVoice,
  layPack,
  prepareDrill,
  WORD,
  type FreshDatabase,
  type FreshRedis,
} from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { RunningProgram } from './running-program.js';
import { StubbornConsole } from './stubborn-console.js';

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
let redis: FreshRedis | undefined;
let front: Front;

/** A process on the shared database and folder; `worker` rings the alarms and takes no requests. */
const begin = (environment: Readonly<Record<string, string>>): RunningProgram =>
  RunningProgram.begin({
    MUSTER_DATA: join(folder, 'data'),
    MUSTER_SCENARIOS: join(folder, 'scenarios'),
    DATABASE_URL: database.url,
    ...(redis && { REDIS_URL: redis.url }),
    ...environment,
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-leaving-'));
  database = await freshDatabase();
  if (process.env['MUSTER_TEST_SHAPE'] === 'redis') redis = await freshRedis();
  await layPack(join(folder, 'scenarios'), 'waves', pack);
  front = await Front.before();
});
afterAll(async () => {
  front.close();
  await RunningProgram.endAll();
  await redis?.end();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const health = async (url: string, path: string): Promise<number | undefined> =>
  new HttpVoice(url).asks('get', path).then(
    ({ status }) => status,
    () => undefined,
  );

describe('an installation of two processes for consoles and a worker', () => {
  it('plays a drill to its end while one process is told to leave: nothing lost, nothing twice', async () => {
    const one = begin({ MUSTER_ROLE: 'api', DRAIN_SECONDS: '2' });
    const organiser = await one.ready();
    const [two, worker] = [begin({ MUSTER_ROLE: 'api' }), begin({ MUSTER_ROLE: 'worker' })];
    front.leadsTo(organiser.url);
    front.leadsTo(await two.address());
    const workerUrl = await worker.address();
    const drill = await prepareDrill(organiser, { pack: 'waves', title: 'Waves', speed: 60 }, [
      { id: 'blue' },
      { id: 'green' },
    ]);
    const consoles: StubbornConsole[] = [];
    for (const { team, code } of drill.codes.teams)
      for (const seat of [1, 2, 3, 4]) {
        const { token = '' } = await organiser.signsIn(code);
        const place = { url: front.url, token, drill: drill.id };
        consoles.push(await StubbornConsole.open(`${team}-${seat}`, team, place));
      }
    await organiser.posts(`/api/v1/drills/${drill.id}/start`);
    const playing = Promise.all(consoles.map((console) => console.plays()));
    while (consoles.some(({ shown }) => shown.length < 6)) await sleep(20);
    const left = one.end('SIGTERM');
    // The signal takes its moment; from then on it is alive and takes nobody new.
    let ready = await health(organiser.url, '/health/ready');
    for (; ready === 200; ready = await health(organiser.url, '/health/ready')) await sleep(5);
    expect([ready, await health(organiser.url, '/health/live')]).toEqual([503, 200]);
    expect((await left).code).toBe(0);
    await playing;
    expect([await health(workerUrl, '/health/ready'), await health(workerUrl, '/api/v1/packs')]).toEqual([200, 404]);

    expect(consoles.some(({ returns }) => returns > 0)).toBe(true);
    const source = await createDataSource({ url: database.url, entities: [], migrations: [] }).initialize();
    const journal = new JournalStore(source, new Keyring(loadSecret(join(folder, 'data'), 'keyring')));
    expect(await verifyJournal(journal, drill.id)).toMatchObject({ holds: true });
    const kept = new Set<string>();
    for await (const { event } of journal.read(drill.id))
      if (event.type === 'response-submitted') kept.add(JSON.stringify(event.answer));
    await source.destroy();
    for (const { name, shown, console, acknowledged, refused } of consoles) {
      expect([name, shown, console.complaints, refused]).toEqual([name, INJECTS, [], []]);
      expect(acknowledged.filter(({ word }) => !kept.has(JSON.stringify({ word })))).toEqual([]);
    }
  }, 60_000);
});
