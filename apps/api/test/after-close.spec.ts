import type {
  AccessCodeList,
  EvaluationQueue,
  EvaluationReview,
  InjectLine,
  Receipt,
  ReleasedResults,
  Replay,
  ReportShelf,
} from '#libs/contracts';
import { DrillRig, toldBy, type Answered, type HttpVoice, type LiveConsole, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';
import { AboutDrill, LOOKED_BACK_ON, refused } from './about-drill.js';
import { AFTER_CLOSE, pathsOf } from './after-close.js';
import { uploads } from './canaries/play-canaries.js';
import { routesOf } from './routes-of.js';

const anchors = [0, 1, 2, 3, 4].map((level) => ({ level, text: `Level ${level}` }));
const PACK = {
  ...LOOKED_BACK_ON,
  injects: [
    {
      ...{ id: 'first', trigger: { at: 'T+00:00' }, body: 'Read on.', tags: LOOKED_BACK_ON.injects[0]?.tags },
      form: [
        { id: 'words', kind: 'text', label: 'Words', maxLength: 500 },
        { id: 'proof', kind: 'file', label: 'Proof' },
      ],
      rubrics: [{ id: 'judged', criteria: [{ id: 'right', text: 'Is it right?', anchors }] }],
    },
    { id: 'told', trigger: { after: { inject: 'first', event: 'answered' } }, body: 'One has answered.' },
  ],
};

const NO_ITEM = 'none';
/** What each team says, and what is said of it; nobody outside of its nation may find it afterwards. */
const secret = (team: string): string => `zq${team}word`;
/** A figure of one team's: a score, the levels of a mark, when an answer came. */
const FIGURE = /"(?:points|score|levels|revisions?|answered|opened|took|byTeam)":(?!null|\[\]|false)/;
const SECRET = /zq[a-z]+(?:word|mark|seen|call|cut)/;

let rig: DrillRig;
let drill: PlayedDrill;
let about: AboutDrill;
let proof = '';
const voices = new Map<string, HttpVoice>();
const items = { ada: '', lea: '', organiser: '' };
let following: LiveConsole;

const of = (who: string): HttpVoice => voices.get(who) ?? rig.stranger;
const OUTSIDE = ['organiser', 'director', 'controller', 'sim-cell', 'observer', 'ada', 'lea'] as const;

async function prepares(): Promise<void> {
  for (const card of [{ evaluator: 'ada' }, { evaluator: 'lea', lead: true }])
    toldBy('evaluator', await about.posts(rig.organiser, 'evaluators', { ...card, name: card.evaluator }));
  const codes = await about.told<AccessCodeList>(rig.organiser, 'codes');
  voices.set('organiser', rig.organiser);
  const comesIn = async (who: string, code = ''): Promise<unknown> => voices.set(who, await rig.stranger.signsIn(code));
  for (const { role, code } of codes.staff) await comesIn(role, code);
  for (const { evaluator, code } of codes.evaluators) await comesIn(evaluator, code);
  await comesIn('observer', codes.observers ?? '');
  for (const { nation, code } of codes.nations) await comesIn(nation, code);
  for (const { id, http } of drill.everyTeam) voices.set(id, http);
}

async function plays(team: string): Promise<void> {
  const voice = drill.team(team);
  const sha256 = await uploads(drill, voice.http, `${secret(team)}.txt`, `Notes of ${secret(team)}\n`);
  if (team === 'blue') proof = sha256;
  await voice.opens('first');
  await voice.answers('first', { words: secret(team), proof: [{ sha256, name: `${secret(team)}.txt` }] });
  const to = [team === 'blue' ? 'green' : 'blue'];
  const message = { to, tlp: 'TLP:GREEN', subject: `zq${team}call`, body: secret(team) };
  toldBy('message', await about.posts(voice.http, 'messages', message));
}

async function evaluates(): Promise<void> {
  const queue = await about.told<EvaluationQueue>(of('ada'), 'evaluation/queue');
  for (const { item } of queue.items) {
    const mark = { item, levels: { right: 2 }, note: 'zqadamark' };
    toldBy('mark', await about.posts(of('ada'), 'evaluation/marks', mark));
  }
  items.ada = queue.items[0]?.item ?? NO_ITEM;
  const seen = { task: 'task', team: 'blue', rating: 'M', text: 'zqblueseen' };
  toldBy('observation', await about.posts(of('ada'), 'evaluation/observations', seen));
  for (const who of ['lea', 'organiser'] as const) {
    const review = await about.told<EvaluationReview>(of(who), 'evaluation/review');
    items[who] = review.items[0]?.item ?? NO_ITEM;
  }
  const settled = { inject: 'first', team: 'blue', rubric: 'judged', levels: { right: 3 }, reason: 'zqbluemark' };
  toldBy('moderation', await about.posts(rig.organiser, 'evaluation/moderations', settled, 'settled-once'));
  const now = rig.clock.now();
  const [from, to] = [now - 60_000, now - 1000].map((at) => new Date(at).toISOString());
  toldBy('outage', await about.posts(rig.organiser, 'outages', { team: 'blue', from, to, reason: 'zqbluecut' }));
}

beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig.drill(PACK).withTeams(3).started();
  about = new AboutDrill(drill.path);
  await prepares();
  following = await drill.controlConsole();
  await drill.at('T+00:10');
  for (const { id } of drill.everyTeam) await plays(id);
  await drill.at('T+00:20');
  await drill.control.ends('That was all.');
  await evaluates();
});
afterAll(() => rig.stop());

/** The doors as they are asked for: all is named by somebody who knows it from before. */
const pathsFor = (route: string, who: string): readonly string[] =>
  pathsOf(route, {
    drill: drill.id,
    sha256: proof,
    item: who === 'ada' || who === 'lea' ? items[who] : items.organiser,
    now: rig.clock.now(),
  });

const isLetIn = ({ status }: Answered): boolean => status !== 401 && status !== 403;
/** The one door of replay through which a single team is looked at. */
const closesFor = (route: string, path: string): boolean =>
  AFTER_CLOSE[route] === 'closed' || path.endsWith('viewer=team:blue');

/** What everybody outside gets at every door. */
async function asksAround(
  outside: readonly string[] = OUTSIDE,
): Promise<ReadonlyMap<string, { route: string; path: string; answered: Answered }>> {
  const all = new Map<string, { route: string; path: string; answered: Answered }>();
  for (const who of outside)
    for (const route of Object.keys(AFTER_CLOSE))
      for (const path of pathsFor(route, who))
        all.set(`${who} ${path}`, { route, path, answered: await of(who).asks('get', path) });
  return all;
}

const found = (all: Awaited<ReturnType<typeof asksAround>>): string[] =>
  [...all].flatMap(([asked, { answered }]) => (SECRET.test(textOf(answered)) ? [asked] : []));
const textOf = ({ text, body }: Answered): string => (typeof text === 'string' ? text : String(body));

let before: Awaited<ReturnType<typeof asksAround>>;
let after: Awaited<ReturnType<typeof asksAround>>;

describe('when scoring is frozen, the drill is closed', () => {
  it('every door of a drill through which something is read says what becomes of it', () => {
    const routes = routesOf(rig.server.app).filter((route) => route.startsWith('GET /api/v1/drills/:drill'));
    expect(routes.sort()).toEqual(Object.keys(AFTER_CLOSE).sort());
  });

  it('until then who evaluates and directs reads what they need', async () => {
    before = await asksAround();
    expect(found(before).length).toBeGreaterThan(25);
    expect(found(before).some((asked) => asked.startsWith('observer'))).toBe(false);
    expect(JSON.stringify(following.lines)).toMatch(SECRET);
  });

  it('then nobody outside of a nation reads anything of it, through any door', async () => {
    toldBy('freeze', await about.posts(of('lea'), 'evaluation/freeze', { reason: 'all is marked' }));
    after = await asksAround();
    expect(found(after)).toEqual([]);
  });

  it('and no score, mark or time of any team, whatever the words', () => {
    const told = (all: typeof after) =>
      // The region's figures are over five teams or more, and held by specs of their own.
      [...all].flatMap(([asked, { path, answered }]) =>
        !path.includes('/reports/regional') && FIGURE.test(textOf(answered)) ? [asked] : [],
      );
    expect(told(before).length).toBeGreaterThan(20);
    expect(told(after)).toEqual([]);
  });

  it('each door is closed with a word of its own, or tells what stays', () => {
    for (const [asked, { route, path, answered }] of after) {
      const was = before.get(asked)?.answered as Answered;
      if (closesFor(route, path) && isLetIn(was))
        expect([asked, ...refused(answered)]).toEqual([asked, 403, 'drill-closed']);
      else expect([asked, answered.status]).toEqual([asked, was.status]);
    }
  });

  it('what stays is the plan, who took part, how it was evaluated, and figures over many', async () => {
    const lines = await about.told<InjectLine[]>(rig.organiser, 'injects');
    expect(lines.map(({ id, teams }) => [id, teams])).toEqual([
      ['first', []],
      ['told', []],
    ]);
    const replay = await about.told<Replay>(rig.organiser, 'replay');
    const types = new Set(replay.entries.map(({ event }) => event.type));
    expect([...types]).toEqual(expect.arrayContaining(['team-added', 'inject-released', 'drill-ended']));
    const released = replay.entries.flatMap(({ event }) => (event.type === 'inject-released' ? [event.inject] : []));
    expect(released).toEqual(['first']);
    const marks = await about.told<{ frozen: boolean; items: unknown[]; evaluators: unknown[] }>(
      rig.organiser,
      'evaluation/marks',
    );
    expect(marks).toMatchObject({ frozen: true, items: [] });
    expect(marks.evaluators).toHaveLength(2);
    expect(await about.told(of('lea'), 'evaluation/review')).toMatchObject({ frozen: true, items: [] });
    expect(await about.told(rig.organiser, 'reports/regional')).toMatchObject({ audience: 'regional' });
    expect(await about.told(rig.organiser, 'verification')).toMatchObject({ holds: true });
  });

  it('control that follows is sent away, and comes back to a stream without what was the nations’', async () => {
    expect(await following.isOut()).toBe(true);
    const again = await drill.controlConsole();
    expect(JSON.stringify(again.lines)).not.toMatch(SECRET);
    expect(again.lines.map(({ n }) => n)).toEqual(again.lines.map((_, index) => index + 1));
    expect(again.lines.at(-1)?.event.type).toBe('marking-frozen');
    expect(again.complaints).toEqual([]);
    const { anew, life } = await about.told<{ anew: boolean; life: string }>(rig.organiser, 'stream?since=5&life=1');
    expect([anew, life.endsWith('.closed')]).toEqual([true, true]);
  });

  it('a command that is repeated under its key tells no more than the rest', async () => {
    const settled = { inject: 'first', team: 'blue', rubric: 'judged', levels: { right: 3 }, reason: 'zqbluemark' };
    const again = await about.posts(rig.organiser, 'evaluation/moderations', settled, 'settled-once');
    expect(again.status).toBe(200);
    expect((again.body as Receipt).events).toEqual([]);
  });

  it('nobody outside makes themselves a way into a nation', async () => {
    for (const who of ['organiser', 'director']) {
      const codes = await about.told<AccessCodeList>(of(who), 'codes');
      expect([codes.teams, codes.nations]).toEqual([[], []]);
      expect(codes.staff.length + codes.evaluators.length).toBe(5);
      for (const whose of [
        { role: 'team', team: 'blue', seat: 'lead' },
        { role: 'national-controller', nation: 'XA' },
      ])
        expect(refused(await about.posts(of(who), 'codes/renew', { whose }))).toEqual([403, 'drill-closed']);
      for (const place of [
        { role: 'team', drill: drill.id, team: 'blue', seat: 'lead' },
        { role: 'national-controller', drill: drill.id, nation: 'XA' },
      ]) {
        const invited = await of(who).posts('/api/v1/invitations', { gives: { what: 'place', place } });
        expect(refused(invited)).toEqual([403, 'drill-closed']);
      }
    }
    const place = { role: 'observer', drill: drill.id };
    expect((await rig.organiser.posts('/api/v1/invitations', { gives: { what: 'place', place } })).status).toBeLessThan(
      300,
    );
    const whose = { role: 'team', team: 'blue', seat: 'shadow' };
    expect((await about.posts(of('XA'), 'codes/renew', { whose })).status).toBe(200);
    expect((await about.posts(of('blue'), 'codes/renew', { whose })).status).toBe(200);
    for (const foreign of [
      { role: 'team', team: 'green', seat: 'shadow' },
      { role: 'national-controller', nation: 'XA' },
      { role: 'observer' },
    ])
      expect(refused(await about.posts(of('blue'), 'codes/renew', { whose: foreign }))).toEqual([404, 'unknown-thing']);
  });
});

describe('a nation keeps what is its own', () => {
  it('its team and who controls it read what they read before', async () => {
    const [blue, national] = [of('blue'), of('XA')];
    for (const path of ['report', 'report.html', 'reports/national', 'export'])
      expect([path, (await about.asks(blue, path)).status]).toEqual([path, 200]);
    for (const path of ['replay', 'stream?since=0'])
      expect([path, SECRET.test((await about.asks(blue, path)).text)]).toEqual([path, true]);
    for (const path of ['stream?since=0', 'outages'])
      expect([path, SECRET.test((await about.asks(national, path)).text)]).toEqual([path, true]);
    expect((await about.asks(national, `attachments/${proof}?team=blue`)).status).toBe(200);
    expect((await about.asks(of('XB'), `attachments/${proof}?team=blue`)).status).toBe(404);
    const [line] = await about.told<InjectLine[]>(national, 'injects');
    expect(line?.teams).toMatchObject([{ team: 'blue', status: 'closed' }]);
  });

  it('what it releases is read by those to whom it does, until it takes it back', async () => {
    const what = { answers: [{ inject: 'first', text: true }], to: { whom: 'region' }, tlp: 'TLP:AMBER' };
    expect(await about.told(rig.organiser, 'released')).toEqual([]);
    const { ids } = await about.does(of('blue'), 'results/releases', what);
    const [given, ...more] = await about.told<ReleasedResults>(rig.organiser, 'released');
    expect([given?.nation, more]).toEqual(['XA', []]);
    expect(JSON.stringify(given)).toContain(secret('blue'));
    expect(JSON.stringify(given)).not.toMatch(/zq(?:green|amber)/);
    expect(refused(await about.asks(rig.organiser, 'report'))).toEqual([403, 'drill-closed']);
    await about.does(of('blue'), `reports/releases/${ids[0] ?? ''}/withdraw`, { reason: 'Asked to' });
    expect(await about.told(rig.organiser, 'released')).toEqual([]);
  });

  it('marking opened again opens the drill, and every nation is told; frozen again, it is closed', async () => {
    toldBy('reopen', await about.posts(rig.organiser, 'evaluation/reopen', { reason: 'An appeal of amber' }));
    expect((await about.asks(rig.organiser, 'report')).status).toBe(200);
    const journalled = (await about.asks(rig.organiser, 'stream?since=0')).text;
    expect(journalled).toMatch(SECRET);
    expect(journalled).toContain('inject-opened');
    toldBy('freeze', await about.posts(rig.organiser, 'evaluation/freeze', { reason: 'it was heard' }));
    expect(found(await asksAround(['organiser', 'ada']))).toEqual([]);
    const { closings } = await about.told<ReportShelf>(of('green'), 'reports');
    expect(closings.map(({ what }) => what)).toEqual(['closed', 'opened', 'closed']);
    expect(JSON.stringify(closings)).not.toContain('amber');
  });

  it('is erased at its wish as before', async () => {
    const body = { phrase: 'erase XB', reason: 'its letter' };
    toldBy('erasure', await rig.organiser.posts(`${drill.path}/nations/XB/erasure`, body));
    expect(await about.told(rig.organiser, 'verification')).toMatchObject({ holds: true });
    expect(found(await asksAround(['organiser', 'ada']))).toEqual([]);
  });
});
