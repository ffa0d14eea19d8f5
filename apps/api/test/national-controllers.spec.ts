import type { AccessCodeList, DrillPresence, DrillSummary, InjectLine, OutageList } from '#libs/contracts';
import {
  DrillRig,
  WORD,
  toldBy,
  type Answered,
  type HttpVoice,
  type LiveConsole,
  type PlayedDrill,
} from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';

/** Blue is of nation XA, green of XB, amber of XC. */
const injects = [
  { id: 'first', trigger: { at: 'T+00:05' }, ...WORD },
  { id: 'rescue', kind: 'contingency', trigger: { manual: true } },
  { id: 'later', trigger: { at: 'T+00:50' }, ...WORD },
];

let rig: DrillRig;
let drill: PlayedDrill;
let home: HttpVoice;
let console_: LiveConsole;

const codeOf = (nation: string): string => drill.codes.nations.find((one) => one.nation === nation)?.code ?? '';
const at = (path: string): string => [drill.path, path].filter(Boolean).join('/');
const gets = async <T>(voice: HttpVoice, path: string): Promise<T> =>
  toldBy<T>(path, await voice.asks('get', at(path)));

beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig.drill({ injects }).withTeams(3).prepared();
  home = await rig.stranger.signsIn(codeOf('XA'));
});
afterAll(() => rig.stop());

const does = async (path: string, body?: object): Promise<Answered> => {
  const answered = await home.posts(at(path), body);
  await rig.rests();
  return answered;
};

/** The same asked of a thing that is another nation's, and of one that never was. */
async function sameAsNever(path: (id: string) => string, body: (id: string) => object, theirs: string): Promise<void> {
  const [of, never] = [await does(path(theirs), body(theirs)), await does(path('never'), body('never'))];
  expect([of.status, of.text.replaceAll(theirs, 'ID')]).toEqual([404, never.text.replaceAll('never', 'ID')]);
}

describe('before StartEx, who controls a nation', () => {
  it('hands out the codes of its own teams, and no others', async () => {
    const codes = await gets<AccessCodeList>(home, 'codes');
    expect(codes.teams.map(({ team }) => team)).toEqual(['blue']);
    expect(codes).toMatchObject({ nations: [], staff: [], evaluators: [], observers: null });
    expect((await rig.stranger.signsIn(codes.teams[0]?.mentors ?? '')).token).toBeDefined();
  });

  it('brings in organisations and teams of its own nation under its own name', async () => {
    const organisation = { organisation: 'xa-ministry', name: 'Ministry', nation: 'XA' };
    expect((await does('organisations', organisation)).status).toBe(200);
    const team = { id: 'xa-second', name: 'Second', nation: 'XA', organisation: 'xa-ministry' };
    expect((await does('teams', team)).body).toMatchObject({ seq: 0, events: [{ type: 'team-added' }] });
    const { teams, organisations, nations, seq } = await gets<DrillSummary>(home, '');
    expect(teams.map(({ id }) => id)).toEqual(['blue', 'xa-second']);
    expect(organisations.map((one) => one.organisation)).toEqual(['cirt-xa', 'xa-ministry']);
    expect([nations.map(({ nation }) => nation), seq]).toEqual([['XA'], 0]);
  });

  it('finds out nothing of another nation by trying', async () => {
    const organisation = (nation: string) => ({ organisation: 'xa-new', name: 'New', nation });
    await sameAsNever(() => 'organisations', organisation, 'XB');
    const team = (of: string) => ({ id: 'xa-new', name: 'New', nation: 'XA', organisation: of });
    await sameAsNever(() => 'teams', team, 'cirt-xb');
    const taken = await does('organisations', { organisation: 'cirt-xb', name: 'New', nation: 'XA' });
    const free = await does('organisations', { organisation: 'cirt-xz', name: 'New', nation: 'XA' });
    expect([taken.status, taken.text]).toEqual([free.status, free.text]);
    expect(taken.body).toMatchObject({ code: 'nonsense-value' });
  });

  it('may not bring in a nation, nor grant extra time', async () => {
    expect((await does('nations', { nation: 'XZ', name: 'Nowhere' })).status).toBe(403);
    const team = { id: 'xa-slow', name: 'Slow', nation: 'XA', organisation: 'cirt-xa', extraTime: 2 };
    expect((await does('teams', team)).body).toMatchObject({ code: 'not-allowed' });
  });

  it('opens the communication check of its own teams, which no other team hears of', async () => {
    expect((await does('comcheck')).body).toMatchObject({ events: [{ type: 'comcheck-opened', nation: 'XA' }] });
    const opened = drill.everyTeam.map(({ consoles: [one] }) =>
      one?.lines.filter(({ event }) => event.type === 'comcheck-opened'),
    );
    expect(opened.map((lines) => lines?.length)).toEqual([1, 0, 0]);
    expect(opened[0]?.[0]?.event).toEqual({ type: 'comcheck-opened' });
  });
});

describe('in play, who controls a nation', () => {
  beforeAll(async () => {
    console_ = await drill.follower(codeOf('XA'));
    await drill.control.starts();
    await drill.at('T+00:10');
  });

  it('follows its own teams, from the beginning and live, without gaps', async () => {
    await drill.team('blue').answers('first', { word: 'of blue alone' });
    await drill.team('green').answers('first', { word: 'of green alone' });
    await rig.rests();
    const told = JSON.stringify(console_.lines);
    expect(console_.lines.map(({ n }) => n)).toEqual(console_.lines.map((_, index) => index + 1));
    expect(told).toContain('of blue alone');
    expect(told).not.toMatch(/green|amber|XB|XC|"score"/);
    expect(console_.lines.map(({ event }) => event.type)).toContain('inject-delivered');
    const late = await drill.follower(codeOf('XA'));
    expect(late.lines).toEqual(console_.lines);
  });

  it('sees of the plan what its teams have, and by title what it may release; no score while it may help', async () => {
    const lines = await gets<InjectLine[]>(home, 'injects');
    expect(lines.map(({ id, teams }) => [id, teams.map(({ team, status }) => `${team} ${status}`)])).toEqual([
      ['first', ['blue answered', 'xa-second released']],
      ['rescue', ['blue planned', 'xa-second planned']],
    ]);
    expect(lines[0]?.teams[0]).toMatchObject({ revisions: 1, quality: null, points: null });
    const texts = async (inject: string) => (await home.asks('get', at(`injects/${inject}/texts`))).status;
    expect([await texts('first'), await texts('rescue'), await texts('later'), await texts('never')]).toEqual([
      ...[200, 404, 404, 404],
    ]);
  });

  it('sees which consoles of its own teams are there', async () => {
    const { teams } = await gets<DrillPresence>(home, 'presence');
    expect(teams.map(({ team }) => team)).toEqual(['blue', 'xa-second']);
  });

  it('releases a contingency to its own teams alone, and then reads it', async () => {
    const { body } = await does('injects/rescue/contingency', { teams: ['blue'] });
    expect(body).toMatchObject({ events: [{ type: 'inject-released', inject: 'rescue', teams: ['blue'] }] });
    expect((await home.asks('get', at('injects/rescue/texts'))).status).toBe(200);
    expect((await does('injects/rescue/release', {})).body).toMatchObject({ events: [{ teams: ['xa-second'] }] });
    expect(await drill.look(({ injects: all }) => [...(all.get('rescue')?.deliveries.keys() ?? [])])).toEqual([
      'blue',
      'xa-second',
    ]);
  });

  it('closes an inject for its own teams, and then sees what it came to', async () => {
    const { body } = await does('injects/first/close', {});
    expect(body).toMatchObject({ events: [{ type: 'inject-closed', teams: ['blue', 'xa-second'] }] });
    const [first] = await gets<InjectLine[]>(home, 'injects');
    expect(first?.teams[0]?.quality).not.toBeNull();
    expect(await drill.look(({ injects: all }) => [...(all.get('first')?.open ?? [])])).toEqual(['green', 'amber']);
  });

  it('writes to its own teams alone', async () => {
    const { body } = await does('announcements', { text: 'From home' });
    expect(body).toMatchObject({ events: [{ type: 'control-message-sent', to: ['blue', 'xa-second'] }] });
    expect(JSON.stringify(drill.team('green').consoles[0]?.lines)).not.toContain('From home');
  });

  it('verifies an outage of its own team, and takes it back', async () => {
    const now = rig.clock.now();
    const [from, to] = [now - 60_000, now - 1000].map((each) => new Date(each).toISOString());
    const theirs = toldBy<OutageList>(
      'an outage',
      (await drill.control.posts('outages', { team: 'green', from, to, reason: 'the line was cut' })).status === 200
        ? await rig.organiser.asks('get', at('outages'))
        : await rig.organiser.asks('get', at('none')),
    )[0]?.outage;
    await sameAsNever(
      () => 'outages',
      (team) => ({ team, from, to, reason: 'power' }),
      'green',
    );
    expect((await does('outages', { team: 'blue', from, to, reason: 'power' })).status).toBe(200);
    const own = await gets<OutageList>(home, 'outages');
    expect(own.map(({ team }) => team)).toEqual(['blue']);
    await sameAsNever(
      (id) => `outages/${id}/withdraw`,
      () => ({ reason: 'none' }),
      theirs ?? '',
    );
    expect((await does(`outages/${own[0]?.outage ?? ''}/withdraw`, { reason: 'none' })).status).toBe(200);
    expect(console_.lines.slice(-2).map(({ event }) => event.type)).toEqual(['outage-verified', 'outage-withdrawn']);
  });

  it('is told of another nation’s team, and of an inject to come, what is told of those that never were', async () => {
    for (const path of ['injects/first/release', 'injects/rescue/contingency', 'injects/first/close'])
      await sameAsNever(
        () => path,
        (team) => ({ teams: ['blue', team] }),
        'green',
      );
    await sameAsNever(
      () => 'announcements',
      (team) => ({ text: 'x', to: [team] }),
      'green',
    );
    for (const verb of ['release', 'contingency', 'close'])
      await sameAsNever(
        (id) => `injects/${id}/${verb}`,
        () => ({}),
        'later',
      );
    for (const path of ['injects/first/files/none', `attachments/${'a'.repeat(64)}`]) {
      const theirs = await home.asks('get', at(`${path}?team=green`));
      expect([theirs.status, theirs.text]).toEqual([404, (await home.asks('get', at(`${path}?team=never`))).text]);
    }
  });

  it('may nothing that is of the whole drill', async () => {
    for (const path of ['pause', 'end', 'stop', 'injects/first/skip']) {
      expect((await does(path, { reason: 'x' })).body).toMatchObject({ status: 403, code: 'not-allowed' });
    }
    expect((await does('injects/first/hold')).status).toBe(403);
  });

  it('acts in the journal as control of its nation, and under keys of its own', async () => {
    const entries = (await drill.journal()).filter(({ actor }) => actor.kind === 'control' && actor.nation === 'XA');
    expect(entries.length).toBeGreaterThan(5);
    await rig.organiser.posts(at('announcements'), { text: 'One' }, 'the-same-key');
    const own = await home.posts(at('announcements'), { text: 'Two' }, 'the-same-key');
    expect(own.body).toMatchObject({ events: [{ text: 'Two' }] });
  });
});

describe('those who look on in a team', () => {
  it.each(['mentors', 'shadows'] as const)('%s follow it, and nothing counts as the team’s', async (seat) => {
    const amber = drill.codes.teams.find(({ team }) => team === 'amber');
    const eyes = await drill.follower(amber?.[seat] ?? '');
    await drill.control.inserts({ id: `only-${seat}`, title: 'T', body: 'B', trigger: { manual: true } });
    for (const one of drill.team('amber').consoles) one.leaves();
    await drill.control.releases(`only-${seat}`, ['amber']);
    expect(JSON.stringify(eyes.lines)).toContain(`only-${seat}`);
    for (const [verb, input] of [
      ['delivered', { injects: [`only-${seat}`] }],
      ['opened', { inject: `only-${seat}` }],
      ['answer', { inject: 'first', answer: { word: 'x' }, key: `key-of-${seat}` }],
      ['draft', { inject: 'first', field: 'word', value: 'x', base: 0, writer: 'w' }],
      ['message', { to: ['blue'], tlp: 'TLP:GREEN', subject: 'S', body: 'B', key: `say-of-${seat}` }],
      ['comcheck', {}],
    ] as const)
      expect([verb, await eyes.says(verb, input)]).toMatchObject([verb, { ok: false, problem: { status: 403 } }]);
    expect(await eyes.says('drafts', {})).toMatchObject({ ok: true });
    const { teams } = await gets<DrillPresence>(rig.organiser, 'presence');
    expect(teams.find(({ team }) => team === 'amber')?.consoles.every(({ pages }) => pages === 0)).toBe(true);
    const delivered = await drill.look(
      ({ injects: all }) => all.get(`only-${seat}`)?.deliveries.get('amber')?.delivered,
    );
    expect(delivered).toBeUndefined();
    for (const one of drill.team('amber').consoles) await one.returns();
  });
});

describe('SimCell', () => {
  it('releases what is held ready and speaks to teams, and conducts nothing else', async () => {
    const voice = await rig.stranger.signsIn(drill.codes.staff.find(({ role }) => role === 'sim-cell')?.code ?? '');
    const done = async (path: string, body?: object) => (await voice.posts(at(path), body)).status;
    expect(await done('announcements', { text: 'Is it true?', as: 'The Daily Press' })).toBe(200);
    await rig.rests();
    expect(drill.team('green').consoles[0]?.lines.at(-1)?.event).toMatchObject({
      ...{ type: 'control-message-sent', text: 'Is it true?', as: 'The Daily Press' },
    });
    expect(await done('injects/rescue/contingency', { teams: ['green'] })).toBe(200);
    expect(await done('injects/later/release', {})).toBe(403);
    expect(await done('pause', { reason: 'x' })).toBe(403);
    await rig.rests();
  });
});
