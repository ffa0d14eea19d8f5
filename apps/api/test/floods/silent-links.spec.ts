import { DrillRig, LiveConsole, TICK, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startServer } from '../../src/start-server.js';
import { BareConnection } from './bare-connection.js';

let rig: DrillRig;
let drill: PlayedDrill;
beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig
    .drill({ injects: [{ id: 'first', trigger: { at: 'T+00:00' }, ...TICK }] })
    .withTeams(1)
    .started();
});
afterAll(() => rig.stop());

it('nobody keeps a server from leaving: not who never asked for anything, nor who asks half, nor a silent console', async () => {
  const { url } = rig.server;
  const asked = await BareConnection.to(url);
  await asked.says('GET /health/live HTTP/1.1\r\nHost: here\r\n\r\n');
  await asked.answer();
  const never = await BareConnection.to(url);
  const half = await (await BareConnection.to(url)).says('GET /health/live HTTP/1.1\r\nHo');
  const token = drill.team('blue').http.token ?? '';
  const silent = await BareConnection.to(url);
  await silent.says(
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n',
  );
  const console = await LiveConsole.open({ url, token, drill: drill.id });
  await silent.head();
  await rig.server.stop();
  for (const connection of [asked, never, half, silent]) await connection.ends();
  expect(console.isThere).toBe(false);
});
