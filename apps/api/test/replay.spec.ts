import type { Board, InjectLine, Replay } from '#libs/contracts';
import { DrillRig, TICK, toldBy, type Answered, LiveConsole, type HttpVoice, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';

const pack = {
  variables: { canary: { generate: 'canary' } },
  injects: [
    { id: 'story', trigger: { at: 'T+00:02' }, tlp: 'TLP:CLEAR', channel: 'news' },
    { id: 'letter', trigger: { at: 'T+00:05' }, body: 'Your number is {{canary}}.', ...TICK },
    { id: 'later', trigger: { after: { inject: 'letter', event: 'answered', delay: '5m' } } },
    { id: 'last', trigger: { at: 'T+00:30' }, ...TICK },
  ],
};

let rig: DrillRig;
let drill: PlayedDrill;
let observer: LiveConsole;
/** Of who controls nation XA, whose only team is blue. */
let national: HttpVoice;
let home: LiveConsole;
const nationsPlans: { readonly at: number; readonly plan: InjectLine[] }[] = [];
let control: LiveConsole;
/** What the places asked for in play, at which instant. */
const asked: { readonly at: number; readonly plan: InjectLine[]; readonly board: Board }[] = [];

const asks = (who: HttpVoice, path: string): Promise<Answered> => who.asks('get', `${drill.path}/${path}`);
const replay = async (who: HttpVoice, viewer: string): Promise<Replay> =>
  toldBy('the replay', await asks(who, `replay?viewer=${viewer}`));
const codeOf = ({ body }: Answered): string => (body as { code: string }).code;

async function noteDown(): Promise<void> {
  const plan = toldBy<InjectLine[]>('the plan', await asks(rig.organiser, 'injects'));
  const board = toldBy<Board>('the board', await asks(rig.organiser, 'board'));
  asked.push({ at: rig.clock.now(), plan, board });
  nationsPlans.push({ at: rig.clock.now(), plan: toldBy<InjectLine[]>('its plan', await asks(national, 'injects')) });
  await rig.passes(1);
}

beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig.drill(pack, { speed: 1 }).withTeams(7).prepared();
  observer = await drill.observer();
  control = await drill.controlConsole();
  const code = drill.codes.nations.find(({ nation }) => nation === 'XA')?.code ?? '';
  national = await rig.stranger.signsIn(code);
  home = await LiveConsole.open({ url: national.url, token: national.token ?? '', drill: drill.id });
  await noteDown();
  await drill.control.starts();
  await drill.at('T+00:05');
  await noteDown();
  for (const team of drill.everyTeam.slice(0, 6)) await team.answers('letter', TICK_ANSWER);
  await drill.team('blue').opens('letter');
  await drill.team('blue').tells(['green']);
  await noteDown();
  await drill.at('T+00:12');
  await noteDown();
  await drill.control.pauses('A break');
  await rig.passes(60_000);
  await noteDown();
  await drill.control.resumes();
  await drill.at('T+00:20');
  await drill.control.inserts({ id: 'fresh', title: 'Fresh', body: 'Fresh.', trigger: { at: 'T+00:25' } });
  await noteDown();
}, 60_000);
afterAll(async () => {
  home.leaves();
  await rig.stop();
});

const TICK_ANSWER = { read: true };

describe('looking back', () => {
  it('is refused as long as the drill goes on, to the organiser too', async () => {
    for (const path of ['replay', 'replay/plan?at=0', 'replay/board?at=0']) {
      const answered = await asks(rig.organiser, path);
      expect([answered.status, codeOf(answered)]).toEqual([409, 'drill-not-over']);
    }
    const { status } = await asks(drill.team('blue').http, 'replay');
    expect(status).toBe(409);
  });

  it('gives every viewer’s lines as they were told live', async () => {
    await drill.control.ends('over');
    await rig.rests();
    expect((await replay(rig.organiser, 'control')).entries).toEqual(control.lines);
    expect((await replay(rig.organiser, 'observers')).entries).toEqual(observer.lines);
    for (const { id, lines } of drill.everyTeam)
      expect((await replay(rig.organiser, `team:${id}`)).entries).toEqual(lines);
  });

  it('gives a team its own, with its own first openings, and nothing of another', async () => {
    const { http, lines } = drill.team('blue');
    const own = toldBy<Replay>('the replay', await asks(http, 'replay'));
    expect(own).toMatchObject({ viewer: 'team:blue', opened: [{ inject: 'letter', at: expect.any(Number) }] });
    expect(own.entries).toEqual(lines);
    const canaries = await drill.look(({ teams }) => [...teams.values()].map(({ values }) => values['canary'] ?? ''));
    const others = canaries.slice(1);
    expect(others.length).toBe(6);
    for (const canary of others) expect(JSON.stringify(own)).not.toContain(canary);
    for (const viewer of ['control', 'observers', 'team:green', 'team:none'])
      expect((await asks(http, `replay?viewer=${viewer}`)).status).toBe(403);
    for (const path of ['replay/plan?at=0', 'replay/board?at=0']) expect((await asks(http, path)).status).toBe(403);
  });

  it('gives who controls a nation what they were told and could read, and nothing of another', async () => {
    const own = toldBy<Replay>('the replay', await asks(national, 'replay'));
    expect(own).toMatchObject({ viewer: 'nation:XA', opened: [] });
    expect(own.entries).toEqual(home.lines);
    expect(own.entries.some(({ event }) => event.type === 'response-submitted')).toBe(true);
    expect(nationsPlans.length).toBeGreaterThan(3);
    for (const { at, plan } of nationsPlans)
      expect([at, toldBy('the plan', await asks(national, `replay/plan?at=${at}`))]).toEqual([at, plan]);
    const text = JSON.stringify([own, (await asks(national, 'replay/plan')).body]);
    // To whom the own team wrote is the own team's.
    for (const other of ['"amber"', 'Team green', 'XB']) expect(text).not.toContain(other);
    for (const path of ['replay?viewer=control', 'replay?viewer=team:blue', 'replay?viewer=observers', 'replay/board'])
      expect((await asks(national, path)).status).toBe(403);
  });

  it('tells of no team that never was, and takes no name that is none', async () => {
    expect(codeOf(await asks(rig.organiser, 'replay?viewer=team:none'))).toBe('unknown-thing');
    expect((await asks(rig.organiser, 'replay?viewer=everybody')).status).toBe(400);
    expect((await asks(rig.organiser, 'replay/plan?at=soon')).status).toBe(400);
    expect((await asks(rig.organiser, 'replay/board?at=-1')).status).toBe(400);
  });

  it('gives the plan and the board of an instant as they were read at it', async () => {
    expect(asked.length).toBe(6);
    for (const { at, plan, board } of asked) {
      expect(toldBy('the plan', await asks(rig.organiser, `replay/plan?at=${at}`))).toEqual(plan);
      expect(toldBy('the board', await asks(rig.organiser, `replay/board?at=${at}`))).toEqual(board);
    }
    expect(new Set(asked.map(({ plan }) => JSON.stringify(plan))).size).toBeGreaterThan(3);
  });

  it('ends with play: what is done afterwards is no part of it', async () => {
    await rig.organiser.posts(`${drill.path}/evaluation/freeze`, { reason: 'All marked' });
    const { entries } = await replay(rig.organiser, 'control');
    expect(entries.at(-1)?.event.type).toBe('drill-ended');
  });
});
