import { freshDatabase, layPack, LiveConsole, prepareDrill, toldBy, WORD, type FreshDatabase } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RunningProgram } from './running-program.js';

const CANARY = 'ca9a2y-nobody-logs-this';
/** What let somebody in. */
const secrets: string[] = [];
let folder: string;
let database: FreshDatabase;
let log = '';

async function plays(program: RunningProgram): Promise<void> {
  const organiser = await program.ready();
  const { id, codes } = await prepareDrill(organiser, { pack: 'said', title: `${CANARY} title` }, [
    { id: 'blue' },
    { id: 'green' },
  ]);
  const code = codes.teams[0]?.code ?? '';
  const blue = await organiser.signsIn(code, `${CANARY} name`);
  const { url, token = '' } = blue;
  secrets.push(code, token, organiser.token ?? '', codes.observers ?? 'none');
  const path = `/api/v1/drills/${id}`;
  toldBy('the start', await organiser.posts(`${path}/start`));
  const console = await LiveConsole.open({ url, token, drill: id });
  const answer = { word: `${CANARY} answer` };
  const message = { to: ['green'], tlp: 'TLP:GREEN', subject: `${CANARY} subject`, body: `${CANARY} body` };
  toldBy('an answer', await blue.posts(`${path}/injects/first/answers`, { answer }));
  toldBy('a message', await blue.posts(`${path}/messages`, message));
  await console.says('draft', { inject: 'first', field: 'word', value: CANARY, base: 0, writer: 'w' });
  await console.says('answer', { inject: 'first', key: CANARY, answer: { [CANARY]: CANARY } });
  console.mutters(CANARY, { text: CANARY });
  // What is refused, broken or not there is as little for the log.
  await blue.posts(`${path}/injects/${CANARY}/answers`, { answer });
  await blue.asks('post', `${path}/messages`, `{"subject":"${CANARY}`, { 'content-type': 'application/json' });
  await blue.asks('get', `${path}/stream?since=${CANARY}`);
  await blue.asks('get', `/${CANARY}?token=${CANARY}`);
  await organiser.posts('/api/v1/sessions', { code: `${CANARY} code` });
  await organiser.posts('/api/v1/sessions/password', { email: `${CANARY}@example.org`, password: CANARY });
  const form = new FormData();
  form.append('file', new Blob([`${CANARY} file`]), `${CANARY}.txt`);
  const headers = { authorization: `Bearer ${token}` };
  await fetch(`${url}${path}/attachments`, { method: 'POST', headers, body: form });
  toldBy('the end', await organiser.posts(`${path}/end`, { reason: `${CANARY} reason` }));
  console.leaves();
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-log-'));
  database = await freshDatabase();
  await layPack(join(folder, 'scenarios'), 'said', {
    injects: [{ id: 'first', trigger: { at: 'T+00:00' }, ...WORD }],
  });
  const program = RunningProgram.begin({
    ...{ PORT: '0', MUSTER_DATA: join(folder, 'data'), MUSTER_SCENARIOS: join(folder, 'scenarios') },
    ...{ DATABASE_URL: database.url, LOG_LEVEL: 'trace' },
  });
  await plays(program);
  log = (await program.end('SIGTERM')).complained;
}, 60_000);
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

describe('the log, at its most talkative', () => {
  it('is JSON, a line each, with an instant in UTC', () => {
    const lines = log.split('\n').filter((line) => line !== '');
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      expect(JSON.parse(line)).toMatchObject({ time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) });
  });

  it('holds nothing that anybody wrote, and nothing that lets anybody in', () => {
    for (const secret of [CANARY, ...secrets]) {
      expect(secret.length).toBeGreaterThan(3);
      expect(log.split('\n').filter((line) => line.includes(secret))).toEqual([]);
    }
  });
});
