import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { StreamEntry } from '#libs/contracts';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { fanOut } from '../src/fan-out.js';

const line = (n: number, text = 'x'): StreamEntry => ({
  n,
  at: n,
  time: n,
  event: { type: 'control-message-sent', message: `m${n}`, text },
});

const leaves = (client: Socket): Promise<void> =>
  new Promise((left) => {
    client.io.engine.once('close', () => left());
    client.disconnect();
  });

describe.each(['websocket', 'polling'] as const)('fanOut over %s', (transport) => {
  let http: HttpServer;
  let server: Server;
  const clients: Socket[] = [];

  beforeEach(async () => {
    http = createServer();
    server = new Server(http, { serveClient: false });
    server.on('connection', (socket) => void socket.join(String(socket.handshake.auth['room'])));
    await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  });

  afterEach(async () => {
    // A polling client that is cut off while it says goodbye would begin another request after the spec is gone.
    await Promise.all(clients.splice(0).map(leaves));
    await server.close();
  });

  const heardBy = async (room: string): Promise<(StreamEntry[] | string)[]> => {
    const { port } = http.address() as AddressInfo;
    const client = io(`http://127.0.0.1:${port}`, { transports: [transport], auth: { room }, forceNew: true });
    clients.push(client);
    const heard: (StreamEntry[] | string)[] = [];
    client.on('entries', (lines: StreamEntry[]) => heard.push(lines));
    client.on('other', (word: string) => heard.push(word));
    await new Promise<void>((connected) => client.on('connect', connected));
    return heard;
  };

  const until = async (done: () => boolean): Promise<void> => {
    while (!done()) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it('reaches every follower of the room and nobody else', async () => {
    const [one, two, other] = [await heardBy('a'), await heardBy('a'), await heardBy('b')];
    fanOut(server, 'a', [line(1), line(2)]);
    fanOut(server, 'b', [line(7)]);
    fanOut(server, 'nobody', [line(9)]);
    await until(() => one.length + two.length + other.length === 3);
    expect(one).toEqual([[line(1), line(2)]]);
    expect(two).toEqual(one);
    expect(other).toEqual([[line(7)]]);
  });

  it('keeps the order among itself and with what socket.io sends', async () => {
    const heard = await heardBy('a');
    for (let n = 1; n <= 50; n++) {
      fanOut(server, 'a', [line(n)]);
      if (n % 3 === 0) server.to('a').emit('other', `after ${n}`);
      if (n % 10 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    const sent = Array.from({ length: 50 }, (_, n) => n + 1);
    const wanted = sent.flatMap((n) => (n % 3 === 0 ? [[line(n)], `after ${n}`] : [[line(n)]]));
    await until(() => heard.length === wanted.length);
    expect(heard).toEqual(wanted);
  });

  it('carries any length and any script', async () => {
    const heard = await heardBy('a');
    const texts = ['', 'Ünïcode: 北京 العربية 🛡', 'm'.repeat(60), 'l'.repeat(5000), '北'.repeat(50_000)];
    texts.forEach((text, index) => fanOut(server, 'a', [line(index, text)]));
    await until(() => heard.length === texts.length);
    expect(heard).toEqual(texts.map((text, index) => [line(index, text)]));
  });
});
