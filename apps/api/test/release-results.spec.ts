import type { ReleasedResults, ReportDossier } from '#libs/contracts';
import { DrillRig, toldBy, WORD, type HttpVoice, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';
import { AboutDrill, faults, LOOKED_BACK_ON, refused } from './about-drill.js';

const tags = LOOKED_BACK_ON.injects?.[0]?.tags;
const PACK = {
  ...LOOKED_BACK_ON,
  injects: [
    { id: 'first', trigger: { at: 'T+00:00' }, tags, ...WORD },
    { id: 'second', trigger: { at: 'T+00:01' }, tags, ...WORD },
  ],
};
const REGION = { to: { whom: 'region' }, tlp: 'TLP:AMBER' };

let rig: DrillRig;
let drill: PlayedDrill;
let about: AboutDrill;
let observer: HttpVoice;
let national: HttpVoice;

const blue = (): HttpVoice => drill.team('blue').http;
const green = (): HttpVoice => drill.team('green').http;
const amber = (): HttpVoice => drill.team('amber').http;
const released = (who: HttpVoice): Promise<ReleasedResults> => about.told(who, 'released');
const lets = async (who: HttpVoice, what: object): Promise<string> =>
  (await about.does(who, 'results/releases', what)).ids[0] ?? '';

beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig.drill(PACK).withTeams(3).started();
  about = new AboutDrill(drill.path);
  observer = await rig.stranger.signsIn(drill.observerCode);
  national = await rig.stranger.signsIn(drill.codes.nations.find(({ nation }) => nation === 'XA')?.code ?? '');
  await drill.at('T+00:05');
  await drill.team('blue').answers('first', { word: 'zqblueword' });
  await drill.team('blue').answers('second', { word: 'right' });
  await drill.team('green').answers('first', { word: 'zqgreenword' });
});
afterAll(() => rig.stop());

it('nothing is let go before EndEx', async () => {
  const early = await about.posts(blue(), 'results/releases', { scores: 'all', ...REGION });
  expect(refused(early)).toEqual([409, 'drill-not-over']);
  for (const who of [rig.organiser, green(), observer, blue()]) expect(await released(who)).toEqual([]);
  await drill.control.ends('That was all.');
});

describe('a nation lets single results go', () => {
  it('and is refused what is not there, not its own, or goes too far', async () => {
    const tries: readonly (readonly [HttpVoice, object, number, string, ...string[]])[] = [
      [rig.organiser, { scores: 'all' }, 403, 'not-allowed'],
      [blue(), {}, 422, 'nonsense-value', 'scores'],
      [blue(), { scores: ['no-such'] }, 422, 'nonsense-value', 'scores[0]'],
      [blue(), { answers: [{ inject: 'no-such' }] }, 422, 'nonsense-value', 'answers[0]'],
      [blue(), { ratings: ['objective', 'no-such'] }, 422, 'nonsense-value', 'ratings[1]'],
      [blue(), { scores: 'all', to: { whom: 'nation', nation: 'XA' } }, 422, 'nonsense-value', 'to.nation'],
      [blue(), { scores: 'all', to: { whom: 'nation', nation: 'ZZ' } }, 422, 'nonsense-value', 'to.nation'],
      [blue(), { scores: 'all', to: { whom: 'everybody' } }, 422, 'nonsense-value', 'tlp'],
      [blue(), { scores: 'all', tlp: 'TLP:RED' }, 422, 'nonsense-value', 'tlp'],
      [blue(), { scores: 'all', until: '2026-11-21T00:00:00Z' }, 422, 'moment-passed', 'until'],
    ];
    for (const [who, more, status, code, ...paths] of tries) {
      const answered = await about.posts(who, 'results/releases', { ...REGION, ...more });
      expect([...refused(answered), ...faults(answered)]).toEqual([status, code, ...paths]);
    }
    expect((await about.posts(blue(), 'results/releases', { ...REGION, scores: 'some' })).status).toBe(400);
  });

  it('to the region: exactly what it named, and nothing to anybody else', async () => {
    await lets(blue(), { scores: ['second'], answers: [{ inject: 'first', text: false }], ...REGION });
    const [given, ...more] = await released(rig.organiser);
    expect(more).toEqual([]);
    expect(given).toMatchObject({ nation: 'XA', tlp: 'TLP:AMBER', until: null });
    expect(given?.teams).toEqual([
      {
        ...{ team: 'blue', name: 'Team blue', total: null, ratings: [] },
        scores: [expect.objectContaining({ inject: 'second', quality: 1 })],
        answers: [expect.objectContaining({ inject: 'first', late: false, fields: null })],
      },
    ]);
    expect(JSON.stringify(given)).not.toContain('zqblueword');
    for (const who of [green(), amber(), observer, blue(), national]) expect(await released(who)).toEqual([]);
  });

  it('to one nation, with the text of an answer; to observers what is TLP:CLEAR', async () => {
    const to = { whom: 'nation', nation: 'XB' };
    const whole = { answers: [{ inject: 'first', text: true }], ratings: ['objective'], to, tlp: 'TLP:AMBER+STRICT' };
    await lets(blue(), whole);
    const [given] = await released(green());
    expect(given?.teams[0]?.answers[0]?.fields).toMatchObject([{ lines: ['zqblueword'] }]);
    expect(given?.teams[0]?.ratings).toMatchObject([{ id: 'objective', targets: [{ id: 'target' }] }]);
    expect(given?.teams[0]?.scores).toEqual([]);
    expect(await released(amber())).toEqual([]);
    await lets(green(), { scores: 'all', to: { whom: 'everybody' }, tlp: 'TLP:CLEAR' });
    const [seen, ...more] = await released(observer);
    expect([seen?.nation, seen?.teams[0]?.total?.provisional, more]).toEqual(['XB', false, []]);
    expect(seen?.teams[0]?.scores.map(({ inject }) => inject)).toEqual(['first', 'second']);
    expect((await released(rig.organiser)).map(({ nation }) => nation)).toEqual(['XA', 'XB']);
    expect(JSON.stringify(await released(observer))).not.toMatch(/zqblueword|zqgreenword/);
  });

  it('each reading is written down for the nation that let it go, and control sees none of them', async () => {
    const readings = (await drill.journal()).flatMap(({ owner, event }) =>
      event.type === 'release-read' ? [{ owner, what: event.what, reader: event.reader }] : [],
    );
    expect(readings.slice(0, 2)).toEqual([
      { owner: 'XA', what: 'results', reader: { is: 'region' } },
      { owner: 'XA', what: 'results', reader: { is: 'nation', nation: 'XB' } },
    ]);
    expect(readings.filter(({ owner }) => owner === 'XB').map(({ reader }) => reader.is)).toContain('guest');
    const stream = await rig.organiser.asks('get', `${drill.path}/stream?since=0`);
    expect(stream.text).not.toContain('release-read');
  });

  it('who controls it does the same for it, and may take back what a team let go', async () => {
    const mine = await about.told<ReportDossier>(national, 'dossier');
    expect(mine.results.map(({ to }) => to.whom)).toEqual(['region', 'nation']);
    const id = await lets(national, { scores: 'all', to: { whom: 'nations' }, tlp: 'TLP:GREEN' });
    expect((await released(amber())).map(({ release }) => release)).toContain(id);
    await about.does(national, `reports/releases/${mine.results[0]?.id ?? ''}/withdraw`, { reason: 'Asked to' });
    expect((await released(rig.organiser)).map(({ nation }) => nation)).toEqual(['XB']);
    const theirs = await about.posts(green(), `reports/releases/${id}/withdraw`, { reason: 'Not mine' });
    expect(refused(theirs)).toEqual([404, 'unknown-thing']);
  });

  it('ends by itself, stays as it was let go, and is made once under one key', async () => {
    const until = new Date(rig.clock.now() + 60_000).toISOString();
    const what = { scores: 'all', to: { whom: 'nation', nation: 'XC' }, tlp: 'TLP:AMBER', until };
    const [one, again] = [
      await about.posts(blue(), 'results/releases', what, 'one-key'),
      await about.posts(blue(), 'results/releases', what, 'one-key'),
    ];
    expect(again.body).toEqual(one.body);
    const before = (await released(amber())).filter((given) => given.until !== null);
    expect(before).toHaveLength(1);
    await rig.passes(60_000);
    expect((await released(amber())).filter((given) => given.until !== null)).toEqual([]);
  });

  it('is gone with its nation', async () => {
    expect((await released(amber())).some(({ nation }) => nation === 'XA')).toBe(true);
    const body = { phrase: 'erase XA', reason: 'its letter' };
    toldBy('erasure', await rig.organiser.posts(`${drill.path}/nations/XA/erasure`, body));
    for (const who of [amber(), green(), rig.organiser])
      expect((await released(who)).filter(({ nation }) => nation === 'XA')).toEqual([]);
  });
});
