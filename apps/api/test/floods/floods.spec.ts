import { DrillRig, TICK, type Answered, type HttpVoice, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../../src/start-server.js';

const LIMITS = { LIMIT_SESSION: '60', LIMIT_TEAM: '100', LIMIT_ADDRESS: '30' };
let rig: DrillRig;
let drill: PlayedDrill;
beforeAll(async () => {
  rig = await DrillRig.start(startServer, { ...LIMITS, PROXIES: '127.0.0.1' });
  drill = await rig
    .drill({ injects: [{ id: 'first', trigger: { at: 'T+00:00' }, ...TICK }] })
    .withTeams(3)
    .started();
});
afterAll(() => rig.stop());

const floods = (voice: HttpVoice, count: number, path = `${drill.path}/board`): Promise<Answered[]> =>
  Promise.all(Array.from({ length: count }, () => voice.asks('get', path)));
const refusedOf = (all: readonly Answered[]): Answered[] => all.filter(({ status }) => status === 429);

function comesWithWords(refused: Answered | undefined): void {
  expect(refused?.body).toMatchObject({ code: 'too-often', status: 429, retryAfter: expect.any(Number) });
  expect(refused?.headers['content-type']).toContain('application/problem+json');
  const again = Number(refused?.headers['retry-after']);
  expect(again).toBeGreaterThanOrEqual(1);
  expect(again).toBeLessThanOrEqual(10);
}

describe('whoever asks too much at once', () => {
  it('over HTTP is told to come back, and nobody else is', async () => {
    const refused = refusedOf(await floods(await rig.stranger.signsIn(drill.team('amber').code), 90));
    expect(refused.length).toBeGreaterThanOrEqual(30);
    comesWithWords(refused[0]);
    expect((await floods(drill.team('green').http, 1))[0]?.status).toBe(200);
  });

  it('over the socket is answered so, stays connected, and nobody else is', async () => {
    const { console } = drill.team('amber');
    const replies = await Promise.all(Array.from({ length: 90 }, () => console.says('drafts', {})));
    const refused = replies.filter((reply) => !reply.ok);
    expect(refused.length).toBeGreaterThanOrEqual(30);
    expect(refused[0]).toMatchObject({ problem: { code: 'too-often', status: 429, retryAfter: expect.any(Number) } });
    expect(await console.isOut()).toBe(false);
    expect(await drill.team('green').console.says('drafts', {})).toMatchObject({ ok: true });
  });

  it('as a team, over many consoles, is held back as one', async () => {
    const consoles = await Promise.all([1, 2, 3].map(() => rig.stranger.signsIn(drill.team('blue').code)));
    const all = (await Promise.all(consoles.map((voice) => floods(voice, 50)))).flat();
    expect(refusedOf(all).length).toBeGreaterThanOrEqual(50);
    expect(refusedOf(all).length).toBeLessThan(100);
    expect((await floods(drill.team('green').http, 1))[0]?.status).toBe(200);
  });

  it('from one address, whoever it is, is held back before anything is read', async () => {
    const from = (address: string) =>
      rig.stranger.asks('get', '/health/live', undefined, { 'x-forwarded-for': address });
    const all = await Promise.all(Array.from({ length: 40 }, () => from('203.0.113.7')));
    expect(refusedOf(all).length).toBe(10);
    comesWithWords(refusedOf(all)[0]);
    // What somebody writes in front of what the proxy says changes nothing.
    expect((await from('198.51.100.9, 203.0.113.7')).status).toBe(429);
    expect((await from('203.0.113.8')).status).toBe(200);
    expect((await rig.stranger.asks('get', '/health/live')).status).toBe(200);
  });

  it('pays for a body by its size, although it is refused for what it is', async () => {
    const from = (body: string) =>
      rig.stranger.asks('post', '/api/v1/sessions', body, {
        ...{ 'x-forwarded-for': '203.0.113.99', 'content-type': 'application/json' },
      });
    const large = `{"code":"${'x'.repeat(900_000)}"}`;
    expect([(await from(large)).status, (await from(large)).status, (await from(large)).status]).toEqual([
      400, 400, 429,
    ]);
  });
});
