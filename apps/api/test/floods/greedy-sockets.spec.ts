import { DrillRig, LiveConsole, TICK, until, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { startServer } from '../../src/start-server.js';
import { BareConnection, connectionsTo } from './bare-connection.js';

let rig: DrillRig;
let drill: PlayedDrill;
let token = '';
beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig
    .drill({ injects: [{ id: 'first', trigger: { at: 'T+00:00' }, ...TICK }] })
    .withTeams(2)
    .started();
  token = drill.team('blue').http.token ?? '';
});
afterAll(() => rig.stop());

const PATH = '/socket.io/?EIO=4&transport=websocket';
const address = (): string => `${rig.server.url.replace('http', 'ws')}${PATH}`;
/** A socket that speaks the protocol by hand: engine.io's `4` and socket.io's `0` begin a connection. */
async function joins(): Promise<WebSocket> {
  const socket = new WebSocket(address());
  socket.on('error', () => undefined);
  await once(socket, 'message');
  socket.send(`40${JSON.stringify({ token, drill: drill.id })}`);
  await once(socket, 'message');
  return socket;
}
const isWell = async (): Promise<boolean> => (await drill.team('green').console.says('follow', { since: 0 })).ok;

describe('a socket', () => {
  it('agrees to no compression, and hears nothing compressed', async () => {
    const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13';
    const bare = await BareConnection.to(rig.server.url);
    await bare.says(
      `GET ${PATH} HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n${key}\r\n` +
        'Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover\r\n\r\n',
    );
    expect(await bare.head()).toMatch(/^HTTP\/1\.1 101 /);
    expect(bare.heard).not.toMatch(/Sec-WebSocket-Extensions/i);
    // A whole text frame of one byte whose first reserved bit says that it is compressed.
    await bare.says('\xc1\x81\0\0\0\0x');
    await bare.ends();
    expect(await isWell()).toBe(true);
  });

  it('that announces a frame of gigabytes is shown out before it comes', async () => {
    const bare = await joins();
    const { _socket } = bare as unknown as { _socket: { write(bytes: Buffer): void } };
    const head = Buffer.from('81ff00000000ffffffff00000000', 'hex');
    const closed = once(bare, 'close');
    _socket.write(head);
    expect((await closed)[0]).toBe(1009);
    expect(await isWell()).toBe(true);
  });

  it('that says more than any console is shown out', async () => {
    const loud = await joins();
    const closed = once(loud, 'close');
    for (let each = 0; each < 5200; each++) loud.send('3');
    await closed;
    expect(await isWell()).toBe(true);
  });

  it('that asks again and again and reads nothing is shown out', async () => {
    const text = 'x'.repeat(4000);
    for (let each = 0; each < 100; each++) await drill.control.posts('announcements', { text });
    const deaf = await joins();
    const { _socket } = deaf as unknown as { _socket: { pause(): void } };
    _socket.pause();
    const open = await connectionsTo(rig.server.app);
    for (let each = 0; each < 200; each++) deaf.send(`42${each}["follow",{"since":0}]`);
    await until(async () => (await connectionsTo(rig.server.app)) < open);
    deaf.terminate();
    expect(await isWell()).toBe(true);
  });

  it('of a session that opens ever more lets the oldest go', async () => {
    const place = { url: rig.server.url, token, drill: drill.id, acknowledges: false };
    const open: LiveConsole[] = [];
    for (let each = 0; each < 24; each++) open.push(await LiveConsole.open(place));
    const out = await Promise.all(open.map((console) => console.isOut()));
    expect(out.filter((gone) => gone).length).toBeGreaterThanOrEqual(4);
    expect(out.slice(4)).toEqual(Array.from({ length: 20 }, () => false));
    for (const console of open) console.leaves();
  });
});
