import { instantAt, seeded, startClock, stoppedClock, type Entry } from '#libs/domain';
import { JournalStore, Keyring, verifyJournal } from '#libs/journal';
import { createDataSource, loadSecret, startPostgres } from '#libs/platform';
import { Front, layPack, prepareDrill, WORD, type PreparedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { lives, RunningProgram } from './running-program.js';
import { StubbornConsole } from './stubborn-console.js';

const SPEED = 60;
const SECOND = 1000;
const TEAMS = ['blue', 'green', 'amber'];
/** Every quarter of a second of the wall's time, so that some fall due while nobody is there. */
const INJECTS = Array.from({ length: 40 }, (_, index) => ({ id: `wave-${index + 1}`, at: 15 * SECOND * (index + 1) }));
const offset = (time: number): string =>
  `T+00:${String(Math.floor(time / 60_000)).padStart(2, '0')}:${String((time / SECOND) % 60).padStart(2, '0')}`;
const pack = {
  duration: '14m',
  injects: INJECTS.map(({ id, at }) => ({ id, trigger: { at: offset(at) }, ...WORD })),
};

interface Outage {
  readonly from: number;
  readonly until: number;
}

let folder: string;
let environment: Readonly<Record<string, string>>;
let drill: PreparedDrill;
/** Where consoles come back to, whichever port the next start has found. */
let front: Front;
let journal: Entry[] = [];
let holds: Awaited<ReturnType<typeof verifyJournal>>;
const consoles: StubbornConsole[] = [];
const outages: Outage[] = [];

async function play(chance: ReturnType<typeof seeded>): Promise<RunningProgram> {
  let program = RunningProgram.begin(environment);
  const organiser = await program.ready();
  front.leadsTo(organiser.url);
  drill = await prepareDrill(
    organiser,
    { pack: 'waves', title: 'Waves', speed: SPEED },
    TEAMS.map((id) => ({ id })),
  );
  for (const { team, code } of drill.codes.teams)
    for (const seat of [1, 2]) {
      const { token = '' } = await organiser.signsIn(code);
      consoles.push(await StubbornConsole.open(`${team}-${seat}`, team, { url: front.url, token, drill: drill.id }));
    }
  await organiser.posts(`/api/v1/drills/${drill.id}/start`);
  const playing = Promise.all(consoles.map((console) => console.plays()));
  for (let kills = 0; kills < 2; kills++) {
    await sleep(chance.between(1000, 3000));
    const from = Date.now();
    await program.end('SIGKILL');
    program = RunningProgram.begin(environment);
    front.leadsOnlyTo(await program.address());
    outages.push({ from, until: Date.now() });
  }
  await playing;
  return program;
}

async function readJournal(): Promise<void> {
  const postgres = await startPostgres({ folder: join(folder, 'data', 'postgres') });
  const source = await createDataSource({ url: postgres.url, entities: [], migrations: [] }).initialize();
  const store = new JournalStore(source, new Keyring(loadSecret(join(folder, 'data'), 'keyring')));
  holds = await verifyJournal(store, drill.id);
  journal = [];
  for await (const entry of store.read(drill.id)) journal.push(entry);
  await source.destroy();
  await postgres.stop();
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-kill-'));
  await layPack(join(folder, 'scenarios'), 'waves', pack);
  environment = { MUSTER_DATA: join(folder, 'data'), MUSTER_SCENARIOS: join(folder, 'scenarios') };
  front = await Front.before();
});
afterAll(async () => {
  front.close();
  await RunningProgram.endAll();
  await rm(folder, { recursive: true, force: true });
});

const ofType = <Type extends Entry['event']['type']>(type: Type) =>
  journal.flatMap((entry) =>
    entry.event.type === type ? [{ ...entry, event: entry.event as Extract<Entry['event'], { type: Type }> }] : [],
  );

describe('a program that is killed twice in the middle of a drill', () => {
  it('comes back both times, plays on to the end, and leaves nothing running when it is stopped', async () => {
    const program = await play(seeded(process.env['MUSTER_SEED'] ?? 'kill and restart'));
    const { postgres } = program;
    expect(lives(postgres)).toBe(true);
    const { code, complained } = await program.end('SIGINT');
    expect([code, complained]).toEqual([0, '']);
    expect(lives(postgres)).toBe(false);
    await readJournal();
    expect(ofType('drill-ended').length).toBe(1);
  }, 60_000);

  it('has shown every inject to every console, once and in order', () => {
    const expected = INJECTS.map(({ id }) => id);
    for (const { name, shown, console, returns } of consoles) {
      expect([name, shown]).toEqual([name, expected]);
      expect([name, console.complaints, returns]).toEqual([name, [], 2]);
    }
  });

  it('has shown the consoles of a team the same, line by line', () => {
    for (const team of TEAMS) {
      const [one, other] = consoles.filter((console) => console.team === team);
      expect(other?.console.lines).toEqual(one?.console.lines);
    }
  });

  it('has released every inject to every team once, in the order in which they fell due', () => {
    const released = ofType('inject-released');
    expect(released.map(({ event }) => event.inject)).toEqual(INJECTS.map(({ id }) => id));
    expect(released.every(({ event }) => event.teams.length === TEAMS.length)).toBe(true);
  });

  it('has marked by its due instant what came late, and that was what fell due while nobody was there', () => {
    const started = ofType('drill-started')[0]?.at ?? 0;
    const clock = startClock({ ...stoppedClock, speed: SPEED }, started);
    const released = ofType('inject-released');
    expect(released.map(({ event }) => event.due)).toEqual(INJECTS.map(({ at }) => instantAt(clock, at)));
    const late = released.filter(({ event: { due } }) =>
      outages.some(({ from, until }) => due > from && due < until - 500),
    );
    expect(late.length).toBeGreaterThan(0);
    for (const { at, event } of late) {
      const outage = outages.find(({ from, until }) => event.due > from && event.due < until);
      expect(at).toBeGreaterThan(event.due);
      expect(at).toBeLessThanOrEqual(outage?.until ?? 0);
    }
  });

  it('has kept every answer that it acknowledged, each once and as it was given', () => {
    const kept = ofType('response-submitted');
    const said = consoles.flatMap(({ team, acknowledged }) => acknowledged.map((one) => ({ team, ...one })));
    const refused = consoles.flatMap((console) => console.refused);
    expect(said.length + refused.length).toBe(consoles.length * INJECTS.length);
    // On a slow machine the last start may come after EndEx: what falls due then can no longer be answered.
    expect(refused.filter((code) => code !== 'inject-closed' && code !== 'drill-over')).toEqual([]);
    expect(said.length).toBeGreaterThan(refused.length);
    for (const { team, key, inject, word, receipt } of said) {
      const found = kept.filter((entry) => entry.key === `team/${team}/${key}`);
      expect(found.map(({ event }) => [event.inject, event.answer])).toEqual([[inject, { word }]]);
      expect(receipt.events[0]).toMatchObject({ type: 'response-submitted', revision: found[0]?.event.revision });
    }
    expect(kept.length).toBe(said.length);
  });

  it('has a journal without gaps, whose chain of hashes holds', () => {
    expect(holds).toMatchObject({ holds: true, entries: journal.length });
    expect(journal.map(({ seq }) => seq)).toEqual(journal.map((_, index) => index + 1));
  });

  it('still has everything at the next start: the drill, its codes, the organiser’s code', async () => {
    const program = RunningProgram.begin(environment);
    const organiser = await program.ready();
    const path = `/api/v1/drills/${drill.id}`;
    expect((await organiser.asks('get', path)).body).toMatchObject({
      title: 'Waves',
      status: 'ended',
      seq: journal.length,
    });
    expect((await organiser.asks('get', `${path}/codes`)).body).toEqual(drill.codes);
    const team = await organiser.signsIn(drill.codes.teams[0]?.code ?? '');
    const stream = (await team.asks('get', `${path}/stream`)).body;
    expect((stream as { entries: unknown[] }).entries).toEqual(consoles[0]?.console.lines);
    expect((await program.end('SIGTERM')).code).toBe(0);
  });
});
