import type { AccessCodeList, RenewedCode, SignInLogPage } from '#libs/contracts';
import { DrillRig, LiveConsole, TICK, toldBy, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';

let rig: DrillRig;
let drill: PlayedDrill;
beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig
    .drill({ injects: [{ id: 'first', trigger: { at: 'T+00:05' }, ...TICK }] })
    .withTeams(2)
    .prepared();
  await rig.organiser.posts(`${drill.path}/evaluators`, { evaluator: 'lea', name: 'Lea', lead: true });
});
afterAll(() => rig.stop());

const codes = async (): Promise<AccessCodeList> =>
  toldBy<AccessCodeList>('the codes', await rig.organiser.asks('get', `${drill.path}/codes`));
const renew = (whose: object, more: object = {}) =>
  rig.organiser.posts(`${drill.path}/codes/renew`, { whose, ...more });
const renewed = async (whose: object, more: object = {}): Promise<RenewedCode> =>
  toldBy<RenewedCode>('the new code', await renew(whose, more));
const signIn = (code: string) => rig.stranger.posts('/api/v1/sessions', { code });

describe('a card that was lost', () => {
  it('is not renewed by a team that plays', async () => {
    const { http } = drill.team('blue');
    const asked = { whose: { role: 'team', team: 'blue', seat: 'player' } };
    const early = await http.posts(`${drill.path}/codes/renew`, asked);
    expect(early).toMatchObject({ status: 409, body: { code: 'drill-not-over' } });
  });

  it('is renewed: the old code lets nobody in, the new one does, every time it is asked for', async () => {
    const before = (await codes()).teams[0];
    const { code, signedOut } = await renewed({ role: 'team', team: 'blue', seat: 'player' });
    expect(code).not.toBe(before?.players);
    expect(signedOut).toBe(0);
    expect(await signIn(before?.players ?? '')).toMatchObject({ status: 401, body: { code: 'wrong-code' } });
    expect(await signIn(code)).toMatchObject({ status: 200, body: { team: 'blue', seat: 'player' } });
    expect((await codes()).teams[0]).toEqual({ ...before, players: code });
    const again = await renewed({ role: 'team', team: 'blue', seat: 'player' });
    expect((await signIn(code)).status).toBe(401);
    expect((await signIn(again.code)).status).toBe(200);
    await rig.passes(61_000);
  });

  it('leaves whoever is in where they are, or sends them out, and nobody else', async () => {
    const old = (await codes()).teams[1]?.mentors ?? '';
    const [stays, player] = [await rig.stranger.signsIn(old), await rig.stranger.signsIn(drill.team('green').code)];
    const { code } = await renewed({ role: 'team', team: 'green', seat: 'mentor' });
    expect((await stays.asks('get', '/api/v1/sessions/current')).status).toBe(200);
    const place = { url: stays.url, token: stays.token ?? '', drill: drill.id };
    const open = await LiveConsole.open(place);
    const newcomer = await rig.stranger.signsIn(code);
    expect(await renewed({ role: 'team', team: 'green', seat: 'mentor' }, { cut: true })).toMatchObject({
      signedOut: 2,
    });
    expect(await open.isOut()).toBe(true);
    for (const voice of [stays, newcomer])
      expect((await voice.asks('get', '/api/v1/sessions/current')).status).toBe(401);
    expect((await player.asks('get', '/api/v1/sessions/current')).status).toBe(200);
  });

  it.each([
    ['an observer', { role: 'observer' }, (list: AccessCodeList) => list.observers],
    ['a lead evaluator', { role: 'evaluator', evaluator: 'lea' }, (list: AccessCodeList) => list.evaluators[0]?.code],
    [
      'SimCell',
      { role: 'sim-cell' },
      (list: AccessCodeList) => list.staff.find(({ role }) => role === 'sim-cell')?.code,
    ],
    ['a nation', { role: 'national-controller', nation: 'XA' }, (list: AccessCodeList) => list.nations[0]?.code],
  ])('may be that of %s', async (_who, whose, codeIn) => {
    const before = codeIn(await codes());
    const { code } = await renewed(whose);
    expect(code).not.toBe(before);
    expect(codeIn(await codes())).toBe(code);
    expect((await signIn(before ?? '')).status).toBe(401);
    expect((await signIn(code)).status).toBe(200);
  });

  it('that nobody has is not renewed: 404; a role without what it is of is malformed: 400', async () => {
    for (const whose of [
      { role: 'team', team: 'violet', seat: 'lead' },
      { role: 'national-controller', nation: 'QQ' },
      { role: 'evaluator', evaluator: 'nobody' },
    ])
      expect(await renew(whose)).toMatchObject({ status: 404, body: { code: 'unknown-thing' } });
    for (const whose of [{ role: 'team', team: 'blue' }, { role: 'organiser' }, { role: 'observer', drill: drill.id }])
      expect(await renew(whose)).toMatchObject({ status: 400, body: { code: 'malformed' } });
  });

  it('is renewed by a national controller for the own nation’s teams alone', async () => {
    const list = await codes();
    const nation = await rig.stranger.signsIn(list.nations.find(({ nation }) => nation === 'XB')?.code ?? '');
    const asks = (whose: object) => nation.posts(`${drill.path}/codes/renew`, { whose });
    expect((await asks({ role: 'team', team: 'green', seat: 'shadow' })).status).toBe(200);
    for (const whose of [{ role: 'team', team: 'blue', seat: 'lead' }, { role: 'observer' }, { role: 'director' }])
      expect(await asks(whose)).toMatchObject({ status: 404, body: { code: 'unknown-thing' } });
    expect((await signIn(list.teams[0]?.code ?? '')).status).toBe(200);
  });

  it('stands in the log of permissions, as every look at the codes does: who, of what drill, never the code', async () => {
    const { code } = await renewed({ role: 'observer' });
    await codes();
    const page = await rig.organiser.asks('get', `/api/v1/sign-in-log?drill=${drill.id}&limit=3`);
    const { lines } = toldBy<SignInLogPage>('the log', page);
    const about = lines.map(({ what, about: more }) => [what, more]);
    expect(about.slice(0, 2)).toEqual([
      ['codes-shown', { as: 'organiser', teams: 2 }],
      ['code-renewed', { as: 'organiser', whose: { role: 'observer' }, signedOut: 0 }],
    ]);
    expect(page.text).not.toContain(code);
  });
});
