import { verifyJournal, JournalStore } from '#libs/journal';
import { DrillRig, WORD, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { startServer } from '../src/start-server.js';
import { DatabaseLine } from './database-line.js';

let line: DatabaseLine;
let rig: DrillRig;
let drill: PlayedDrill;
beforeAll(async () => {
  line = await DatabaseLine.open();
  rig = await DrillRig.start(startServer, { DATABASE_URL: line.url });
  const injects = [
    { id: 'first', trigger: { at: 'T+00:00' }, ...WORD },
    { id: 'second', trigger: { at: 'T+00:10' } },
  ];
  drill = await rig.drill({ injects }, { endsItself: false }).withTeams(2).started();
});
afterAll(async () => {
  await line.mend();
  await rig.stop();
  await line.close();
});
beforeEach(() => line.mend());

const announcements = async (): Promise<string[]> =>
  (await drill.journal()).flatMap(({ event }) => (event.type === 'control-message-sent' ? [event.text] : []));
const announce = (text: string, key: string) => rig.organiser.posts(`${drill.path}/announcements`, { text }, key);
/** The patience of the server is counted on the rig's clock, which stands still until it is moved. */
const losePatience = async (): Promise<void> => {
  await sleep(100);
  rig.clock.leapTo(rig.clock.now() + 6000);
};
/** What came of something for which the server has lost patience, whenever it has begun to have any. */
async function refusedIn<T>(asked: Promise<T>): Promise<T> {
  let isAnswered = false;
  const answered = asked.finally(() => (isAnswered = true));
  while (!isAnswered) await losePatience();
  return answered;
}

describe('while the database is away', () => {
  it('a command is tried again, and done once, when it comes back in a moment', async () => {
    line.cut();
    const asked = announce('Patience', 'patience');
    await sleep(300);
    await line.mend();
    expect(await asked).toMatchObject({ status: 200, body: { events: [{ text: 'Patience' }] } });
    expect((await announcements()).filter((text) => text === 'Patience').length).toBe(1);
  });

  it('a command is refused with 503 and told when to try again, and nothing of it is done; tried again it is done once', async () => {
    line.cut();
    const asked = announce('Later', 'later');
    const refused = await refusedIn(asked);
    expect(refused).toMatchObject({ status: 503, body: { code: 'database-away', status: 503 } });
    expect(refused.headers['retry-after']).toBe('1');
    await line.mend();
    expect(await announcements()).not.toContain('Later');
    expect((await announce('Later', 'later')).status).toBe(200);
    expect((await announce('Later', 'later')).status).toBe(200);
    expect((await announcements()).filter((text) => text === 'Later').length).toBe(1);
  });

  it('an answer over the socket is refused the same way, and taken once when it is said again', async () => {
    const said = { inject: 'first', key: 'mine', answer: { word: 'right' } };
    line.cut();
    const asked = drill.team('blue').console.says('answer', said);
    expect(await refusedIn(asked)).toMatchObject({ ok: false, problem: { status: 503, code: 'database-away' } });
    await line.mend();
    expect(await drill.team('blue').tries('answer', said)).toMatchObject({ ok: true });
    expect((await drill.control.seesInject('first')).teams[0]).toMatchObject({ team: 'blue', revisions: 1 });
  });

  it('the server says that it is not ready, though it lives', async () => {
    line.cut();
    expect(await rig.stranger.asks('get', '/health/ready')).toMatchObject({
      status: 503,
      headers: { 'retry-after': '1' },
    });
    expect(await rig.stranger.asks('get', '/health/live')).toMatchObject({ status: 200 });
    await line.mend();
    expect(await rig.stranger.asks('get', '/health/ready')).toMatchObject({ status: 200 });
  });

  it('a commit whose answer was lost is found again: the command is not done twice', async () => {
    line.swallowAnswers();
    const asked = announce('Lost answer', 'lost-answer');
    await sleep(300);
    await line.mend();
    expect((await asked).status).toBe(200);
    expect((await announcements()).filter((text) => text === 'Lost answer').length).toBe(1);
  });

  it('what falls due waits, and comes to every console once', async () => {
    line.cut();
    const passing = drill.at('T+00:10').catch(() => undefined);
    await losePatience();
    await line.mend();
    await passing;
    await rig.passes(4000);
    expect(drill.everyTeam.map((team) => team.sees('second').id)).toEqual(['second', 'second']);
  });

  it('and the journal is whole afterwards, and every console has it all', async () => {
    const { holds } = await verifyJournal(rig.server.app.get(JournalStore), drill.id);
    expect(holds).toBe(true);
    expect(drill.complaints()).toEqual([]);
  });
});
