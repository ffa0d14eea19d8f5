import { DrillRig, TICK, type Answered, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { startServer } from '../src/start-server.js';
import { routesOf } from './routes-of.js';

let rig: DrillRig;
let drill: PlayedDrill;
let cookie = '';
beforeAll(async () => {
  rig = await DrillRig.start(startServer, { PUBLIC_URL: 'https://drill.example.org' });
  drill = await rig
    .drill({ injects: [{ id: 'first', trigger: { at: 'T+00:00' }, ...TICK }] })
    .withTeams(1)
    .started();
  cookie = `muster_session=${drill.team('blue').http.token ?? ''}`;
});
afterAll(() => rig.stop());

type Headers = Readonly<Record<string, string>>;
const host = (): string => new URL(rig.server.url).host;
const asks = (route: string, headers: Headers): Promise<Answered> => {
  const [method = '', path = ''] = route.split(' ');
  const place = path.replace(':drill', drill.id).replace(/:\w+/g, 'first');
  return rig.stranger.asks(method.toLowerCase() as 'post', place, undefined, { cookie, ...headers });
};

/** What a browser says of a page that is not Muster's. */
const ELSEWHERE: readonly Headers[] = [
  { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'anything-new' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'https://drill.example.org.evil.example' },
  { origin: 'https://drill.example.org:8443' },
];
const unsafe = (): string[] => routesOf(rig.server.app).filter((route) => !/^(GET|HEAD) | \/docs/.test(route));

describe('a page of another site', () => {
  it('gets nothing done at any door, whoever looks at it', async () => {
    expect(unsafe().length).toBeGreaterThan(60);
    const before = (await drill.journal()).length;
    for (const [index, route] of unsafe().entries()) {
      const from = ELSEWHERE[index % ELSEWHERE.length] ?? {};
      expect([route, await asks(route, from)]).toMatchObject([route, { status: 403, body: { code: 'other-site' } }]);
    }
    for (const from of ELSEWHERE)
      expect(await asks('DELETE /api/v1/sessions/current', from)).toMatchObject({ status: 403 });
    expect((await drill.journal()).length).toBe(before);
    expect((await asks('GET /api/v1/sessions/current', {})).status).toBe(200);
  });

  it('opens no socket', async () => {
    const opened = (origin: string): Promise<number> =>
      new Promise((resolve) => {
        const url = `${rig.server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
        const socket = new WebSocket(url, { origin, headers: { cookie } });
        socket.on('error', () => undefined);
        socket.on('unexpected-response', (_request, { statusCode = 0 }) => resolve(statusCode));
        socket.on('open', () => resolve(101));
        socket.on('close', () => socket.terminate());
      });
    expect(await opened('https://evil.example')).toBe(400);
    expect(await opened('null')).toBe(400);
    expect(await opened(`http://${host()}`)).toBe(101);
    expect(await opened('https://drill.example.org')).toBe(101);
    const poll = '/socket.io/?EIO=4&transport=polling';
    expect((await rig.stranger.asks('get', poll, undefined, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await rig.stranger.asks('get', poll)).status).toBe(200);
  });

  it('is let read nothing by any header of ours', async () => {
    const { headers } = await asks('GET /api/v1/sessions/current', { origin: 'https://evil.example' });
    for (const name of Object.keys(headers)) expect(name).not.toMatch(/^access-control-/);
    expect(headers).toMatchObject({
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  });
});

describe('Muster’s own pages, and whoever is no page', () => {
  it.each<[string, () => Headers]>([
    ['a page of its own', () => ({ 'sec-fetch-site': 'same-origin', origin: `http://${host()}` })],
    ['a page in a room without HTTPS', () => ({ origin: `http://${host()}` })],
    ['a page behind a proxy that changes the name', () => ({ origin: 'https://drill.example.org' })],
    ['a page behind a proxy that tells the name', () => ({ origin: 'http://other', 'x-forwarded-host': 'other' })],
    ['an address that somebody typed', () => ({ 'sec-fetch-site': 'none' })],
    ['a program', () => ({})],
  ])('%s is heard', async (_who, from) => {
    expect((await asks('POST /api/v1/drills/:drill/comcheck/answer', from())).status).toBe(409);
  });
});
