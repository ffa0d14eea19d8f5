import { FeedbackForms, FormResult, type ActionList, type DossierReceipt, type ReportDossier } from '#libs/contracts';
import type { NationalReport, NationTrend } from '#libs/domain';
import { inDrill } from '#libs/platform';
import { DrillRig, toldBy, type Answered, type HttpVoice, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { startServer } from '../src/start-server.js';
import { AboutDrill, ACTION, faults, LOOKED_BACK_ON, refused } from './about-drill.js';

let rig: DrillRig;
let drill: PlayedDrill;
let about: AboutDrill;

const blue = (): HttpVoice => drill.team('blue').http;
const green = (): HttpVoice => drill.team('green').http;
const posts: AboutDrill['posts'] = (...said) => about.posts(...said);
const asks: AboutDrill['asks'] = (...said) => about.asks(...said);
const told = <T>(who: HttpVoice, path: string): Promise<T> => about.told<T>(who, path);

beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig.drill(LOOKED_BACK_ON, { title: 'The first drill' }).withTeams(7).started();
  about = new AboutDrill(drill.path);
  await drill.at('T+00:05');
  await drill.team('blue').answers('first', { word: 'right' });
  await drill.control.ends('That was all.');
});
afterAll(() => rig.stop());

describe('forms', () => {
  const filled = { answers: { learnt: 5, best: 'The story 🚑' }, quotable: true };
  const fills = (who: HttpVoice, body: object): Promise<Answered> => posts(who, 'forms/participant-feedback', body);

  it('are asked in the team’s language', async () => {
    const plain = FeedbackForms.parse(await told(blue(), 'forms'));
    expect(plain).toMatchObject({ language: 'en', anonymous: false, forms: [{ form: 'hot-wash', open: true }, {}] });
    const arabic = FeedbackForms.parse(await told(blue(), 'forms?language=ar'));
    expect(arabic.forms[0]).toMatchObject({ title: 'المراجعة الفورية', language: 'ar' });
    expect(FeedbackForms.parse(await told(blue(), 'forms?language=fr')).forms[0]?.language).toBe('en');
    expect(refused(await asks(blue(), 'forms?language=tlh'))).toEqual([422, 'nonsense-value']);
  });

  it('are refused where they do not fit', async () => {
    expect(refused(await fills(blue(), { ...filled, anonymous: true }))).toEqual([409, 'form-not-anonymous']);
    const odd = await fills(blue(), { answers: { learnt: 6, best: 4, nothing: 'x' } });
    expect([...refused(odd), ...faults(odd)]).toEqual([
      422,
      'nonsense-value',
      'answers.learnt',
      'answers.best',
      'answers.nothing',
    ]);
    expect(refused(await fills(blue(), { answers: { best: '\u0001' } }))).toEqual([422, 'nonsense-value']);
    expect(refused(await posts(blue(), 'forms/no-such', filled))).toEqual([404, 'unknown-thing']);
  });

  it('are anonymous where the organiser lets them: nothing leads back', async () => {
    toldBy('settings', await posts(rig.organiser, 'forms/settings', { anonymous: true }));
    for (const { http } of drill.everyTeam.slice(1)) toldBy('form', await fills(http, { ...filled, anonymous: true }));
    toldBy('form', await fills(blue(), filled));
    expect(refused(await fills(green(), filled))).toEqual([409, 'form-returned']);
    expect(FeedbackForms.parse(await told(green(), 'forms')).forms[1]?.returned).toBe(true);
    const source = rig.server.app.get(DataSource);
    const asked = <T>(text: string): Promise<T> => inDrill(source, drill.id, (all) => all.query<T>(text));
    const rows = await asked<Record<string, unknown>[]>('SELECT * FROM filled_form');
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(['box', 'counted', 'drill', 'form', 'id', 'seal']);
    // All that is anonymous lies under one key, which is no nation's.
    const keys = await asked<object[]>(
      `SELECT nation, count(*)::int AS forms FROM filled_form JOIN nation_key ON nation_key.id = seal
       GROUP BY nation ORDER BY nation COLLATE "C"`,
    );
    expect(keys).toEqual([
      { nation: 'XA', forms: 1 },
      { nation: 'region', forms: 6 },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/green|amber|violet|coral|teal|silver|X[A-G]|story/);
    const rounds = await asked<{ returned: string[] }[]>('SELECT returned FROM form_round');
    for (const { returned } of rounds) expect([...returned].sort()).toEqual(returned);
  });

  it('come to counts of which none is small, and to a nation’s own words for itself', async () => {
    const all = z.array(FormResult).parse(await told(rig.organiser, 'forms/results'));
    const feedback = all[1]?.questions.find(({ question }) => question === 'learnt');
    // The seventh waits for five more: alone in the counts, it could be told from what was counted before.
    expect(all[1]?.returned).toEqual({ value: 6 });
    expect(feedback).toMatchObject({ mean: { value: null }, counts: [{ value: null }, {}, {}, {}, { value: null }] });
    expect(all[0]?.returned).toEqual({ value: null, reason: 'suppressed' });
    const own = z.array(FormResult).parse(await told(blue(), 'forms/results'));
    expect(own[1]?.returned).toEqual({ value: 1 });
    expect(own[1]?.questions.find(({ question }) => question === 'best')).toMatchObject({ quotes: ['The story 🚑'] });
  });
});

describe('improvement actions', () => {
  const list = async (who: HttpVoice, status = 'all'): Promise<ActionList> =>
    toldBy('actions', await who.asks('get', `/api/v1/improvement-actions?status=${status}`));

  it('live on: their owner moves them, those overdue show, the next drill’s needs begin from them', async () => {
    const next = await rig
      .drill({ ...LOOKED_BACK_ON, name: 'the-next', version: '2.0.0' }, { title: 'The next' })
      .withTeams(2)
      .prepared();
    const later = next.team('blue').http;
    await about.does(blue(), 'dossier/actions', ACTION);
    const [action] = (await list(later)).actions;
    expect(action).toMatchObject({ issue: 'Nobody had the key', drillTitle: 'The first drill', overdue: true });
    const id = action?.id ?? '';
    expect((await list(later, 'overdue')).actions).toMatchObject([{ id, overdue: true }]);
    const moved = await later.posts(`/api/v1/improvement-actions/${id}/move`, { status: 'under-way', note: 'Ordered' });
    expect(moved.status).toBe(200);
    expect((await list(blue())).actions).toMatchObject([{ id, status: 'under-way', note: 'Ordered' }]);
    const stranger = await next.team('green').http.posts(`/api/v1/improvement-actions/${id}/move`, { status: 'done' });
    expect(refused(stranger)).toEqual([404, 'unknown-thing']);
    expect((await list(next.team('green').http)).actions).toEqual([]);
    const begun = await later.posts(`${next.path}/dossier/needs/from-actions`, { actions: [id] });
    expect(begun.status).toBe(200);
    const again = await later.posts(`${next.path}/dossier/needs/from-actions`, { actions: [id] });
    expect((again.body as DossierReceipt).ids).toEqual([]);
    const needs = toldBy<ReportDossier>('dossier', await later.asks('get', `${next.path}/dossier`)).needs;
    expect(needs).toMatchObject([{ text: 'Nobody had the key', action: id }]);
    await later.posts(`/api/v1/improvement-actions/${id}/move`, { status: 'done' });
    expect((await list(later, 'open')).actions).toEqual([]);
    const closed = await later.posts(`${next.path}/dossier/needs/from-actions`, { actions: [id] });
    expect([...refused(closed), ...faults(closed)]).toEqual([422, 'nonsense-value', 'actions[0]']);
  });
});

describe('the trend of a nation', () => {
  it('sets it against its own first time, and says what differs', async () => {
    const again = await rig
      .drill({ ...LOOKED_BACK_ON, name: 'looked-back-on', version: '1.1.0' }, { title: 'Again' })
      .withTeams(1)
      .started();
    await again.at('T+00:05');
    await again.team('blue').answers('first', { word: 'wrong' });
    await again.control.ends('Enough.');
    const trend = toldBy<NationTrend>('trend', await again.team('blue').http.asks('get', `${again.path}/trend`));
    expect(trend.drills.map(({ title }) => title)).toEqual(['The first drill', 'Again']);
    expect(trend.services).toMatchObject([
      {
        code: '2.1',
        change: -1,
        values: [
          { value: 1, compares: 'baseline' },
          { value: 0, compares: 'other-version' },
        ],
      },
    ]);
    expect(refused(await rig.organiser.asks('get', `${again.path}/trend`))).toEqual([403, 'not-allowed']);
    const report = toldBy<NationalReport>(
      'report',
      await again.team('blue').http.asks('get', `${again.path}/reports/national`),
    );
    expect(report.trend).toEqual(trend);
  });
});
