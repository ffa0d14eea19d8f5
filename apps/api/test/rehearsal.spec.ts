import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readPack, type Pack } from '#libs/authoring';
import { AccessCodeList, EvaluationMarks, RehearsalResult } from '#libs/contracts';
import { loadConfig } from '#libs/platform';
import {
  PERSONAS,
  playDrill,
  ServerDoor,
  ServerSaidNo,
  type RehearsalPlan,
  type RehearsalWatch,
} from '#libs/rehearsal';
import { freshDatabase, type FreshDatabase } from '#libs/testing';
import { strFromU8, unzipSync } from 'fflate';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type RunningServer } from '../src/start-server.js';
import { TINY_DRILL, TINY_LOG } from './tiny-drill.js';

let database: FreshDatabase;
let server: RunningServer;
let folder: string;
let pack: Pack;

const quiet = (said: string[] = []): RehearsalWatch => ({
  step: (words) => void said.push(words),
  progress: () => undefined,
  keepReport: async ({ json }) => {
    await writeFile(join(folder, 'report.json'), json);
    return join(folder, 'report.json');
  },
});

const plan = (more: Partial<RehearsalPlan> = {}): RehearsalPlan => ({
  url: server.url,
  organiserCode: server.organiserCode,
  pack: 'tiny-drill',
  packName: 'tiny-drill',
  title: 'Rehearsal',
  teams: 5,
  consoles: 2,
  evaluators: 2,
  speed: 300,
  seed: 'spec',
  personas: PERSONAS,
  scenario: pack.scenario,
  templates: { log: TINY_LOG },
  ...more,
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-spec-'));
  const home = join(folder, 'scenarios', 'tiny-drill');
  await mkdir(join(home, 'artefacts'), { recursive: true });
  await writeFile(join(home, 'scenario.yaml'), TINY_DRILL);
  await writeFile(join(home, 'artefacts', 'proxy.log'), TINY_LOG);
  const reading = await readPack(home);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults, null, 2));
  pack = reading.pack;
  database = await freshDatabase();
  const config = loadConfig({
    PORT: '0',
    MUSTER_DATA: join(folder, 'data'),
    DATABASE_URL: database.url,
    MUSTER_DEMO: 'no',
  });
  server = await startServer({ config, scenarios: join(folder, 'scenarios') });
}, 60_000);

afterAll(async () => {
  await server?.stop();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('a rehearsal of all kinds of teams', () => {
  let result: RehearsalResult;

  beforeAll(async () => {
    result = RehearsalResult.parse(await playDrill(plan(), quiet()));
  }, 60_000);

  it('misses, doubles and loses nothing', () => {
    expect(result).toMatchObject({ ended: 'ended', missed: 0, doubled: 0, lost: 0, strayed: 0, teams: 5, consoles: 2 });
    expect(result.delivered).toBe(result.due);
  });

  it('has played the branches, the hand release and the exchange between teams', () => {
    // opening, tell, press and closing reach all; the silent team is reminded and not thanked
    expect(result.due).toBeGreaterThanOrEqual((4 * 5 + 2) * 2);
    expect(result.sent).toBeGreaterThan(10);
    expect(result.kept).toBe(result.sent);
    expect(result.advisories).toBeGreaterThan(0);
  });

  it('measures lateness at consoles that were there', () => {
    expect(result.measured + result.onReturn).toBe(result.delivered);
    expect(result.lateness.p50).toBeLessThan(1000);
    expect(result.drops).toBeGreaterThan(0);
  });

  it('was evaluated by two who do not always agree, from outside, to the last answer', async () => {
    expect(result).toMatchObject({ evaluators: 2, samples: 2 });
    expect(result.marks).toBeGreaterThanOrEqual(5); // the press called five teams, and half go to two
    expect(result.observations).toBeGreaterThan(0);
    const { door } = await new ServerDoor(server.url).signIn(server.organiserCode);
    const seen = EvaluationMarks.parse(await door.get(`/drills/${result.drill}/evaluation/marks`));
    expect(seen.evaluators).toHaveLength(2);
    for (const item of seen.items) {
      expect(item.markable).toBe(true);
      const latest = new Set(item.marks.map(({ evaluator }) => evaluator));
      expect([...latest].sort()).toEqual([...item.evaluators].sort());
      expect(item.disputed && item.moderation === null).toBe(false);
    }
    expect(seen.items.some(({ revision, marks }) => revision === 0 && marks.length > 0)).toBe(true);
    // Whether any of so few went to two is chance.
    expect(seen.items.every(({ evaluators }) => evaluators.length === 1 || evaluators.length === 2)).toBe(true);
  });

  it('keeps the report, and nothing else went wrong', async () => {
    expect(result.faults).toEqual([]);
    const report: unknown = JSON.parse(await readFile(result.report ?? '', 'utf8'));
    expect(report).toMatchObject({ audience: 'organiser', drill: result.drill });
  });
});

describe('the documents of a drill that was rehearsed', () => {
  let drill: string;
  let codes: AccessCodeList;

  const door = async (code: string): Promise<ServerDoor> => (await new ServerDoor(server.url).signIn(code)).door;
  const archive = async (
    code: string,
    wish = 'languages=en,ar&formats=pdf,xlsx,json',
  ): Promise<Record<string, string>> => {
    const files = unzipSync(await (await door(code)).getBytes(`/drills/${drill}/reports.zip?${wish}`));
    return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes, true)]));
  };

  beforeAll(async () => {
    const played = await playDrill(plan({ title: 'Documents', teams: 2, seed: 'documents', evaluators: 2 }), quiet());
    drill = RehearsalResult.parse(played).drill;
    codes = AccessCodeList.parse(await (await door(server.organiserCode)).get(`/drills/${drill}/codes`));
  }, 60_000);

  it('go to each owner in one archive: the region its own, each nation its own', async () => {
    const region = await archive(server.organiserCode);
    expect(Object.keys(region).sort()).toEqual(
      ['public-summary', 'regional-report']
        .flatMap((name) => [`${name}.ar.pdf`, `${name}.ar.xlsx`, `${name}.en.pdf`, `${name}.en.xlsx`, `${name}.json`])
        .concat('journal.csv')
        .sort(),
    );
    for (const [name, text] of Object.entries(region)) if (name.endsWith('.pdf')) expect(text).toMatch(/^%PDF-1\.7/);
    for (const { name, code } of codes.teams) {
      const own = await archive(code, 'formats=json');
      expect(Object.keys(own).sort()).toEqual([
        'journal.csv',
        'national-report.json',
        'participation-record.json',
        'responses.csv',
        'xapi.json',
      ]);
      const others = codes.teams.filter((team) => team.name !== name);
      expect(others.length).toBeGreaterThan(0);
      for (const [file, text] of Object.entries(own))
        for (const other of others) expect([file, text.includes(`"${other.team}"`)]).toEqual([file, false]);
    }
  }, 60_000);

  it('come one by one under a name that is safe, and in no format that there is not', async () => {
    const { token } = await new ServerDoor(server.url).signIn(codes.teams[0]?.code ?? '');
    const ask = (path: string): Promise<Response> =>
      fetch(`${server.url}/api/v1/drills/${drill}/reports/${path}`, { headers: { authorization: `Bearer ${token}` } });
    const file = await ask('national/docx?language=ar');
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[0-9a-f]{8}-[A-Z]{2}-national-report\.ar\.docx"$/,
    );
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    expect((await ask('national/exe')).status).toBe(404);
    expect((await ask('regional/pdf')).status).toBe(404);
  });
});

describe('a rehearsal that cannot begin', () => {
  it('says what the server said to a wrong code', async () => {
    const refused = playDrill(plan({ organiserCode: 'NONE-NONE-NONE-NONE' }), quiet());
    await expect(refused).rejects.toMatchObject({ problem: { code: 'wrong-code' } });
    await expect(refused).rejects.toBeInstanceOf(ServerSaidNo);
  });

  it('says that there is no such pack', async () => {
    await expect(playDrill(plan({ pack: 'nothing-like-it' }), quiet())).rejects.toMatchObject({
      problem: { code: 'unknown-thing' },
    });
  });
});
