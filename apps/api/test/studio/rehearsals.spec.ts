import type { DraftRehearsal, DraftView, DrillListItem } from '#libs/contracts';
import { loadConfig } from '#libs/platform';
import { freshDatabase, HttpVoice, toldBy, type FreshDatabase } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type RunningServer } from '../../src/start-server.js';
import { Desk } from './studio-rig.js';

let database: FreshDatabase;
let server: RunningServer;
let folder: string;
let ada: Desk;
let draft: DraftView;

/** Simulated teams live in wall time, so this server does too. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-spec-'));
  database = await freshDatabase();
  const config = loadConfig({
    PORT: '0',
    MUSTER_DATA: folder,
    DATABASE_URL: database.url,
    MUSTER_DEMO: 'no',
    LOG_LEVEL: 'silent',
  });
  server = await startServer({ config, scenarios: 'scenarios' });
  ada = new Desk(await new HttpVoice(server.url).signsIn(server.organiserCode));
  draft = await ada.begins({ kind: 'template' }, { title: 'Dry' });
}, 60_000);
afterAll(async () => {
  await server?.stop();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

const codeOf = ({ body }: { body: unknown }): unknown => (body as { code?: string }).code;

async function until(id: string, holds: (seen: DraftRehearsal) => boolean): Promise<DraftRehearsal> {
  const patience = Date.now() + 50_000;
  for (;;) {
    const seen = toldBy<DraftRehearsal>('a dry run', await ada.asks(draft.id, `rehearsals/${id}`));
    if (holds(seen) || Date.now() > patience) return seen;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const isOver = ({ state }: DraftRehearsal): boolean => !['preparing', 'running'].includes(state);

describe('a dry run of a draft', () => {
  it('plays it from beginning to end, says how it goes and what came of it, and touches no drill', async () => {
    const started = toldBy<DraftRehearsal>(
      'a dry run',
      await ada.posts(draft.id, 'rehearsals', { teams: 2, speed: 600 }),
    );
    expect(started).toMatchObject({ state: 'preparing', revision: 0, teams: 2, speed: 600, result: null });
    expect(codeOf(await ada.posts(draft.id, 'rehearsals', { teams: 1 }))).toBe('rehearsal-running');
    const running = await until(started.id, ({ progress }) => (progress?.releases ?? 0) > 0);
    expect(running.progress).toMatchObject({ duration: 3_600_000, linked: 2 });
    const done = await until(started.id, isOver);
    expect(done).toMatchObject({
      state: 'done',
      problem: null,
      result: { ended: 'ended', missed: 0, lost: 0, doubled: 0, teams: 2 },
    });
    expect(done.endedAt).not.toBeNull();
    const letter = done.injects.find(({ inject }) => inject === 'letter-arrives');
    expect(letter).toMatchObject({ never: [] });
    // Due at T+00:02; at this speed a second of the machine's is ten minutes of the drill's.
    expect(letter?.releasedAt).toBeGreaterThanOrEqual(120_000);
    expect(letter?.releasedAt).toBeLessThan(1_320_000);
    expect(letter?.teams).toHaveLength(2);
    expect(letter?.teams.some(({ answered, quality }) => answered && quality !== null)).toBe(true);
    expect(done.injects.map(({ inject }) => inject)).toHaveLength(7);
    // What is conditional reaches not everybody, and it says whom not.
    for (const { never, teams } of done.injects)
      expect(teams.filter(({ status }) => status === 'never').map(({ team }) => team)).toEqual(
        expect.arrayContaining(never),
      );
    expect(toldBy<DrillListItem[]>('the drills', await ada.http.asks('get', '/api/v1/drills'))).toEqual([]);
    expect(toldBy<DraftRehearsal[]>('the list', await ada.asks(draft.id, 'rehearsals'))).toMatchObject([
      { id: started.id },
    ]);
    expect(codeOf(await ada.posts(draft.id, `rehearsals/${started.id}/cancel`))).toBe('rehearsal-over');
  }, 90_000);

  it('ends early where it is cancelled', async () => {
    const started = toldBy<DraftRehearsal>(
      'a dry run',
      await ada.posts(draft.id, 'rehearsals', { teams: 1, speed: 10 }),
    );
    await until(started.id, ({ progress }) => progress !== null);
    toldBy('cancelling', await ada.posts(draft.id, `rehearsals/${started.id}/cancel`));
    const cancelled = await until(started.id, isOver);
    expect(cancelled).toMatchObject({ state: 'cancelled', result: null, problem: null });
  }, 60_000);

  it('is refused of a faulty draft, with too many teams, and where there is none', async () => {
    const faulty = await ada.begins({ kind: 'empty' });
    expect(codeOf(await ada.posts(faulty.id, 'rehearsals', {}))).toBe('pack-faulty');
    expect(codeOf(await ada.posts(draft.id, 'rehearsals', { teams: 13 }))).toBe('malformed');
    expect(codeOf(await ada.posts(draft.id, 'rehearsals', { speed: 601 }))).toBe('malformed');
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(codeOf(await ada.posts(nobody, 'rehearsals', {}))).toBe('unknown-thing');
    for (const id of [nobody, 'x']) {
      expect(codeOf(await ada.asks(draft.id, `rehearsals/${id}`))).toBe('unknown-thing');
      expect(codeOf(await ada.posts(draft.id, `rehearsals/${id}/cancel`))).toBe('unknown-thing');
    }
  });
});
