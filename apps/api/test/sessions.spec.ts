import { DrillRig, LiveConsole, TICK, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';

let rig: DrillRig;
let drill: PlayedDrill;
beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig
    .drill({ injects: [{ id: 'first', trigger: { at: 'T+00:05' }, ...TICK }] })
    .withTeams(2)
    .started();
});
afterAll(() => rig.stop());
beforeEach(() => rig.passes(61_000));

const signIn = (code: unknown) => rig.stranger.posts('/api/v1/sessions', { code });

describe('a code', () => {
  it('lets its team in, and says whose it is', async () => {
    const answered = await signIn(drill.team('green').code);
    expect(answered).toMatchObject({ status: 200, body: { role: 'team', drill: drill.id, team: 'green' } });
    expect(answered.headers['set-cookie']?.toString()).toMatch(/HttpOnly; SameSite=Strict/);
  });

  it('lets observers and the organiser in', async () => {
    expect(await signIn(drill.observerCode)).toMatchObject({ body: { role: 'observer', drill: drill.id, team: null } });
    expect(await signIn(rig.server.organiserCode)).toMatchObject({ body: { role: 'organiser', drill: null } });
  });

  it('is read as people type it: in any case, without hyphens, O for 0 and I or L for 1', async () => {
    const { code } = drill.team('blue');
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    expect(await signIn(` ${typed} `)).toMatchObject({ status: 200, body: { team: 'blue' } });
  });

  it('that is wrong lets nobody in: 401', async () => {
    expect(await signIn('ABCD-EFGH-JKMN-PQRS')).toMatchObject({ status: 401, body: { code: 'wrong-code' } });
  });

  it('cannot be guessed: the eleventh wrong try in a minute is 429, also for the right one, until the minute is over', async () => {
    for (let tries = 1; tries <= 10; tries++) expect((await signIn(`wrong-${tries}`)).status).toBe(401);
    expect(await signIn('wrong-11')).toMatchObject({ status: 429, body: { code: 'too-many-tries' } });
    expect((await signIn(drill.team('blue').code)).status).toBe(429);
    await rig.passes(61_000);
    expect((await signIn(drill.team('blue').code)).status).toBe(200);
  });

  it('handed out again is the same', async () => {
    const codes = await rig.organiser.asks('get', `${drill.path}/codes`);
    expect(codes.body).toMatchObject({
      teams: [{ team: 'blue', code: drill.team('blue').code }, { team: 'green' }],
      observers: drill.observerCode,
    });
  });
});

describe('a socket', () => {
  it('without a session, or with one that nobody has, is not let in', async () => {
    const { url } = rig.stranger;
    for (const auth of [{}, { token: 'x'.repeat(43) }, { token: 5 as unknown as string }])
      expect(await LiveConsole.knock({ url, drill: drill.id, ...auth })).toMatchObject({ status: 401 });
  });

  it('is not let into a drill that is not its own, nor into none', async () => {
    const { url, token = '' } = drill.team('green').http;
    const elsewhere = '00000000-0000-4000-8000-000000000000';
    expect(await LiveConsole.knock({ url, token, drill: elsewhere })).toMatchObject({ status: 404 });
  });
});

describe('a session', () => {
  it('says who one is, by token or by cookie', async () => {
    const answered = await signIn(drill.team('blue').code);
    const cookie = /muster_session=[^;]+/.exec(String(answered.headers['set-cookie']))?.[0] ?? '';
    const byCookie = await rig.stranger.asks('get', '/api/v1/sessions/current', undefined, { cookie });
    expect(byCookie).toMatchObject({ status: 200, body: { role: 'team', team: 'blue' } });
    expect(byCookie.text).not.toContain('token');
    const { token = '' } = answered.body as { token?: string };
    expect(await rig.organiser.asks('get', '/api/v1/sessions/current')).toMatchObject({ body: { role: 'organiser' } });
    expect(token.length).toBeGreaterThan(40);
  });

  it('is over when one signs out, over HTTP and for sockets', async () => {
    const voice = await rig.stranger.signsIn(drill.team('blue').code);
    const place = { url: voice.url, token: voice.token ?? '', drill: drill.id };
    const open = await LiveConsole.open(place);
    expect((await voice.asks('delete', '/api/v1/sessions/current')).status).toBe(204);
    expect(await voice.asks('get', '/api/v1/sessions/current')).toMatchObject({ status: 401 });
    expect(await LiveConsole.knock(place)).toMatchObject({ status: 401, code: 'not-signed-in' });
    expect(await open.isOut()).toBe(true);
  });

  it('does not outlive a fortnight', async () => {
    const voice = await rig.stranger.signsIn(drill.team('blue').code);
    const fortnight = 14 * 24 * 3_600_000;
    rig.clock.leapTo(rig.clock.now() + fortnight - 1000);
    expect((await voice.asks('get', '/api/v1/sessions/current')).status).toBe(200);
    rig.clock.leapTo(rig.clock.now() + 2000);
    expect((await voice.asks('get', '/api/v1/sessions/current')).status).toBe(401);
  });
});
