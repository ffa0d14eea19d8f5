import type { DirectoryLine } from '#libs/contracts';
import { DrillRig, toldBy, WORD, type HttpVoice, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';
import { allFiles, allRows } from './canaries/at-rest.js';
import { uploads } from './canaries/play-canaries.js';

const SECRET = 'zqleavingword';

let rig: DrillRig;
let drill: PlayedDrill;

beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  const injects = [
    { id: 'first', trigger: { at: 'T+00:00' }, ...WORD },
    { id: 'later', trigger: { at: 'T+00:10' }, ...WORD },
  ];
  drill = await rig.drill({ injects }).withTeams(3).prepared();
});
afterAll(() => rig.stop());

const green = (): HttpVoice => drill.team('green').http;
const erases = (nation: string) =>
  rig.organiser.posts(`${drill.path}/nations/${nation}/erasure`, { phrase: `erase ${nation}`, reason: 'its letter' });
const directory = async (who: HttpVoice): Promise<DirectoryLine[]> =>
  toldBy('directory', await who.asks('get', `${drill.path}/directory`));
/** What a team sees of the others, and how its words to them are taken. */
async function seen(who: HttpVoice): Promise<unknown[]> {
  const told = { kind: 'message', to: ['blue'], tlp: 'TLP:GREEN', subject: 'To you', body: 'Hello', indicators: [] };
  const { status, body } = await who.posts(`${drill.path}/messages`, told);
  expect(status).toBe(200);
  const board = await who.asks('get', `${drill.path}/board`);
  return [await directory(who), status, Object.keys(body as object), Object.keys(board.body as object)];
}

it('before StartEx there is nothing to erase', async () => {
  expect((await erases('XA')).body).toMatchObject({ code: 'drill-not-running' });
});

it('a nation leaves in the middle: its teams are out and its words are gone, and nobody else sees who left', async () => {
  await drill.control.starts();
  const blue = drill.team('blue');
  await blue.answers('first', { word: SECRET });
  await uploads(drill, blue.http, 'notes.txt', `Notes ${SECRET}\n`);
  await drill.team('green').answers('first', { word: 'right' });
  const before = [await seen(green()), await seen(drill.team('amber').http)];
  const stream = (await green().asks('get', `${drill.path}/stream?since=0`)).body as { entries: unknown[] };
  toldBy('erasure', await erases('XA'));
  expect((await blue.http.asks('get', '/api/v1/sessions/current')).status).toBe(401);
  expect([await seen(green()), await seen(drill.team('amber').http)]).toEqual(before);
  const after = (await green().asks('get', `${drill.path}/stream?since=0`)).body as { entries: unknown[] };
  expect(after.entries.slice(0, stream.entries.length)).toEqual(stream.entries);
  expect(JSON.stringify(after)).not.toContain('nation-erased');
  expect(`${await allRows(rig)}${await allFiles(rig)}`).not.toContain(SECRET);
  expect((await erases('XA')).body).toMatchObject({ code: 'unknown-thing' });
});

it('the drill goes on for the others, to its end and its report, and its journal holds', async () => {
  await drill.at('T+00:12');
  await drill.team('green').answers('later', { word: 'right' });
  await drill.team('amber').answers('later', { word: 'wrong' });
  await drill.control.ends('over');
  const report = toldBy<{ teams: { team: string; answered: number }[] }>(
    'report',
    await rig.organiser.asks('get', `${drill.path}/report`),
  );
  expect(report.teams.map(({ team, answered }) => [team, answered])).toEqual([
    ['green', 2],
    ['amber', 1],
  ]);
  const { body } = await rig.organiser.asks('get', `${drill.path}/verification`);
  expect(body).toMatchObject({ holds: true });
});

it('a process that reads the drill anew finds it the same', async () => {
  const other = await rig.joined();
  const voice = await drill.team('green').http.asks('get', `${drill.path}/directory`);
  const { token } = green();
  const headers = { authorization: `Bearer ${token ?? ''}` };
  const anew = await fetch(`${other.url}${drill.path}/directory`, { headers });
  expect(await anew.json()).toEqual(voice.body);
});
