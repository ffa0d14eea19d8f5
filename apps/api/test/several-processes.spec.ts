import type { DrillPresence } from '#libs/contracts';
import { DrillDesks } from '#libs/conduct';
import { JournalStore, verifyJournal } from '#libs/journal';
import { Bulletin } from '#libs/platform';
import {
  DrillRig,
  freshRedis,
  HttpVoice,
  LiveConsole,
  redisProgram,
  TICK,
  toldBy,
  until,
  type PlayedDrill,
  type RigServer,
} from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';

const pack = {
  injects: [
    { id: 'first', trigger: { at: 'T+00:05' }, ...TICK },
    { id: 'second', trigger: { at: 'T+00:10' } },
  ],
};

const NONE = { url: undefined, end: () => Promise.resolve() };
/** What carries notices and alarms between the processes. */
const carriers = [
  ['PostgreSQL alone', () => Promise.resolve(NONE)],
  ...(redisProgram() === undefined ? [] : [['Redis', freshRedis] as const]),
] as const;
if (redisProgram() === undefined)
  it.skip('two processes on Redis: not run, there is no redis-server on this machine', () => undefined);

describe.each(carriers)('two processes on one database, with %s', (_carrier, begin) => {
  let carrier: { end(): Promise<void> };
  let rig: DrillRig;
  let drill: PlayedDrill;
  let other: RigServer;
  /** A colleague of team blue, whose console is at the other process. */
  let colleague: LiveConsole;
  let colleagueAt: HttpVoice;

  beforeAll(async () => {
    const begun = await begin();
    carrier = begun;
    rig = await DrillRig.start(startServer, begun.url === undefined ? {} : { REDIS_URL: begun.url });
    other = await rig.joined();
    drill = await rig.drill(pack).withTeams(2).started();
    colleagueAt = await new HttpVoice(other.url).signsIn(drill.team('blue').code);
    colleague = await LiveConsole.open({ url: other.url, token: colleagueAt.token ?? '', drill: drill.id });
  });
  afterAll(async () => {
    colleague.leaves();
    await rig.stop();
    await carrier.end();
  });

  const has = (console: LiveConsole, text: string) => (): boolean => JSON.stringify(console.lines).includes(text);
  const journalOf = (server: RigServer): JournalStore => server.app.get(JournalStore);

  it('release what is due once, to the consoles of both', async () => {
    await drill.at('T+00:05');
    await until(has(colleague, '"first"'));
    const released = (await drill.journal()).filter(({ event }) => event.type === 'inject-released');
    expect(released.length).toBe(1);
    expect(drill.team('blue').sees('first').id).toBe('first');
  });

  it('show at one what was done at the other', async () => {
    const answered = await colleague.says('answer', { inject: 'first', answer: { read: true }, key: 'one' });
    expect(answered).toMatchObject({ ok: true });
    await until(has(drill.team('blue').console, 'response-submitted'));
    await drill.control.pauses('for a moment');
    await until(has(colleague, '"paused"'));
    await drill.control.resumes();
  });

  it('take a command once that is sent to both under one key', async () => {
    const said = { to: ['blue'], text: 'Once only' };
    const director = await new HttpVoice(other.url).signsIn(rig.server.organiserCode);
    const both = await Promise.all([
      rig.organiser.posts(`${drill.path}/announcements`, said, 'same'),
      director.posts(`${drill.path}/announcements`, said, 'same'),
    ]);
    expect(both.map(({ status }) => status)).toEqual([both[0]?.status, both[0]?.status]);
    const journal = await drill.journal();
    expect(journal.filter(({ event }) => event.type === 'control-message-sent').length).toBe(1);
  });

  it('keep everything that both write at the same time, in one chain that holds', async () => {
    const director = await new HttpVoice(other.url).signsIn(rig.server.organiserCode);
    const writing = Array.from({ length: 120 }, (_, index) =>
      (index % 2 === 0 ? rig.organiser : director).posts(`${drill.path}/announcements`, {
        to: ['blue', 'green'],
        text: `Note ${index}.`,
      }),
    );
    for (const answered of await Promise.all(writing)) toldBy('a message', answered);
    const texts = (await drill.journal()).flatMap(({ event }) =>
      event.type === 'control-message-sent' ? [event.text] : [],
    );
    for (let index = 0; index < 120; index += 1)
      expect(texts.filter((text) => text === `Note ${index}.`).length).toBe(1);
    expect(await verifyJournal(journalOf(other), drill.id)).toMatchObject({ holds: true });
    for (const console of [colleague, drill.team('blue').console]) {
      await until(() => texts.every((text) => has(console, text)()));
      await console.rests();
      expect(console.complaints).toEqual([]);
    }
    expect(colleague.lines.map(({ n, event }) => [n, event.type])).toEqual(
      drill
        .team('blue')
        .console.lines.slice(0, colleague.lines.length)
        .map(({ n, event }) => [n, event.type]),
    );
  });

  it('share what a team drafts, and show control the consoles of both', async () => {
    const draft = { inject: 'first', field: 'read', value: true, base: 0, writer: 'colleague' };
    const drafted: unknown[] = [];
    drill.team('green').console.hears('drafted', (field) => drafted.push(field));
    const own: unknown[] = [];
    drill.team('blue').console.hears('drafted', (field) => own.push(field));
    expect(await colleague.says('draft', draft)).toMatchObject({ ok: true });
    await until(() => own.length === 1);
    expect([own[0], drafted]).toEqual([expect.objectContaining({ inject: 'first', field: 'read', value: true }), []]);
    const there = toldBy<DrillPresence>('presence', await rig.organiser.asks('get', `${drill.path}/presence`));
    expect(there.teams.map(({ team, consoles }) => [team, consoles.filter(({ pages }) => pages > 0).length])).toEqual([
      ['blue', 2],
      ['green', 1],
    ]);
  });

  it('cut at both what belongs to somebody who signs out at one', async () => {
    const leaver = await new HttpVoice(rig.server.url).signsIn(drill.team('green').code);
    const there = new HttpVoice(other.url, leaver.token);
    const follows = await LiveConsole.open({ url: other.url, token: leaver.token ?? '', drill: drill.id });
    await leaver.asks('delete', '/api/v1/sessions/current');
    expect(await follows.isOut()).toBe(true);
    expect((await there.asks('get', `${drill.path}/stream`)).status).toBe(401);
  });

  it('close a drill at both when it is closed at one, to those who follow it too', async () => {
    const closing = await rig
      .drill({ ...pack, name: 'closing' })
      .withTeams(1)
      .started();
    await closing.at('T+00:05');
    await closing.team('blue').answers('first', { read: true });
    await closing.control.ends('That was all.');
    const there = new HttpVoice(other.url, rig.organiser.token);
    const place = { url: other.url, token: rig.organiser.token ?? '', drill: closing.id };
    const follows = await LiveConsole.open({ ...place, acknowledges: false });
    const answered = has(follows, 'response-submitted');
    expect(answered()).toBe(true);
    expect((await there.asks('get', `${closing.path}/report`)).status).toBe(200);
    toldBy('freeze', await rig.organiser.posts(`${closing.path}/evaluation/freeze`, { reason: 'all is marked' }));
    const refused = await there.asks('get', `${closing.path}/report`);
    expect(refused).toMatchObject({ status: 403, body: { code: 'drill-closed' } });
    expect(await follows.isOut()).toBe(true);
    const again = await LiveConsole.open({ ...place, acknowledges: false });
    expect(JSON.stringify(again.lines)).not.toMatch(/response-|inject-delivered/);
    expect(again.lines.at(-1)?.event.type).toBe('marking-frozen');
    again.leaves();
  });

  it('find what was written while no notice came', async () => {
    await other.app.get(Bulletin).close();
    await rig.organiser.posts(`${drill.path}/announcements`, { to: ['blue'], text: 'Unheard of.' });
    await until(has(drill.team('blue').console, 'Unheard of.'));
    expect(has(colleague, 'Unheard of.')()).toBe(false);
    await other.app.get(DrillDesks).lookAround();
    await until(has(colleague, 'Unheard of.'));
  });

  it('go on at one when the other has left', async () => {
    await other.stop();
    await drill.at('T+00:10');
    expect(drill.team('green').sees('second').id).toBe('second');
  });
});
