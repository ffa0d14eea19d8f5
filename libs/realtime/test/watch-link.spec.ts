import { SystemClock, type WallClock } from '#libs/platform';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import type { KnownLink } from '../src/presence/console-presence.js';
import { linkQuality } from '../src/presence/link-quality.js';
import { ProvenDelivery } from '../src/presence/proven-delivery.js';
import { PresenceHere } from '../src/presence/presence-here.js';
import { watchLink } from '../src/presence/watch-link.js';

const DRILL = '00000000-0000-4000-8000-000000000001';
const clock: WallClock = new SystemClock();

describe('the link of a console', () => {
  let http: HttpServer;
  let server: Server;
  let presence: PresenceHere;
  const clients: Socket[] = [];

  beforeEach(async () => {
    presence = new PresenceHere(clock);
    http = createServer();
    server = new Server(http, { serveClient: false, pingInterval: 20 });
    server.on('connection', (socket) => {
      const { console, role = 'team' } = socket.handshake.auth as { console: string; role?: 'team' };
      watchLink(
        socket,
        { drill: DRILL, caller: { role, console, drill: DRILL, team: 'blue', seat: 'lead' } },
        presence,
        clock,
      );
    });
    await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.disconnect();
    await server.close();
  });

  const opens = (auth: object, ...transports: string[]): Socket => {
    const { port } = http.address() as AddressInfo;
    const client = io(`http://127.0.0.1:${port}`, { auth, transports, forceNew: true, reconnection: false });
    clients.push(client);
    return client;
  };
  const until = async (fits: (links: readonly KnownLink[]) => boolean): Promise<readonly KnownLink[]> => {
    for (;;) {
      const links = await presence.of(DRILL);
      if (fits(links)) return links;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  it('is measured by what the connection says anyway, and told with its transport', async () => {
    opens({ console: 'one' }, 'websocket');
    const [link] = await until(([first]) => typeof first?.roundTrip === 'number');
    expect(link).toMatchObject({ team: 'blue', console: 'one', transport: 'websocket', pages: 1, drops: 0 });
    expect(link?.roundTrip).toBeLessThan(1000);
    opens({ console: 'two' }, 'polling', 'websocket');
    await until((links) => links.some(({ console, transport }) => console === 'two' && transport === 'websocket'));
  });

  it('is away when its last page is gone, is there again when it returns, and is forgotten on signing out', async () => {
    const [first, second] = [opens({ console: 'one' }, 'websocket'), opens({ console: 'one' }, 'polling')];
    await until(([link]) => link?.pages === 2);
    first?.disconnect();
    await until(([link]) => link?.pages === 1 && link.drops === 0);
    second?.disconnect();
    await until(([link]) => link?.pages === 0 && link.drops === 1 && link.transport === null);
    opens({ console: 'one' }, 'websocket');
    await until(([link]) => link?.pages === 1 && link.drops === 1);
    presence.leftForGood('one');
    expect(await presence.of(DRILL)).toEqual([]);
  });

  it('proves what was sent over it, when a beat asked after the sending is answered, unless the console said so', async () => {
    const proven: string[][] = [];
    const proof = new ProvenDelivery((injects) => proven.push([...injects]));
    const lines = (...injects: string[]) =>
      injects.map((id, at) => ({ n: at + 1, at, time: at, event: { type: 'inject-released', inject: { id } } }));
    proof.answers();
    proof.goesOut(lines('a', 'b', 'c') as never);
    proof.answers();
    expect(proven).toEqual([]);
    proof.confirmed(['b']);
    proof.asks();
    proof.goesOut(lines('later') as never);
    proof.answers();
    proof.answers();
    expect(proven).toEqual([['a', 'c']]);
    server.on('connection', (socket) => {
      watchLink(
        socket,
        { drill: DRILL, caller: { role: 'team', console: 'z', drill: DRILL, team: 'blue', seat: 'lead' } },
        presence,
        clock,
        proof,
      );
    });
    opens({ console: 'z' }, 'websocket');
    while (proven.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(proven[1]).toEqual(['later']);
  });

  it('of anybody but a team is nobody’s business', async () => {
    const observer = opens({ console: 'three', role: 'observer' }, 'websocket');
    await new Promise<void>((connected) => observer.on('connect', connected));
    expect(await presence.of(DRILL)).toEqual([]);
  });

  it('of more consoles than a team can have leaves those who are there', async () => {
    for (let n = 0; n < 60; n++) {
      const arrival = { drill: DRILL, team: 'blue', console: `c${n}`, socket: `s${n}`, transport: 'polling' } as const;
      presence.came(arrival);
      if (n > 0) presence.went(`s${n}`, clock.now() + n);
    }
    const links = await presence.of(DRILL);
    expect(links).toHaveLength(50);
    expect(links.map(({ console }) => console)).toEqual(expect.arrayContaining(['c0', 'c59']));
  });

  it('is called by what it is like to work over it', () => {
    const link = { team: 'blue', console: 'c', since: 0, heard: 0, pages: 1, drops: 0, transport: null };
    const called = (roundTrip: number | null, more: Partial<KnownLink> = {}, now = 0) =>
      linkQuality({ ...link, roundTrip, ...more }, now);
    expect([150, 151, 400, 401, 1000, 1001].map((ms) => called(ms))).toEqual([
      ...['good', 'fair', 'fair', 'slow', 'slow', 'poor'],
    ]);
    expect(called(null)).toBe('unmeasured');
    expect(called(20, {}, 25_001)).toBe('silent');
    expect(called(20, { pages: 0 })).toBe('away');
  });
});
