import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { textFrame } from '../src/websocket-frame.js';

/** Frames are put on the wire as they are; a client that somebody else wrote reads them. */
describe('textFrame', () => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  let wire: Socket;
  let client: WebSocket;

  beforeAll(async () => {
    server.on('connection', (_, request) => (wire = request.socket));
    await once(server, 'listening');
    client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    await once(client, 'open');
  });

  afterAll(() => {
    client.terminate();
    server.close();
  });

  const readBack = async (text: string): Promise<unknown> => {
    const heard = once(client, 'message');
    wire.write(textFrame(text));
    const [data, isBinary] = (await heard) as [Buffer, boolean];
    return isBinary ? 'binary' : data.toString();
  };

  it.each([0, 1, 125, 126, 127, 65_535, 65_536, 70_000])('frames %d bytes', async (length) => {
    const text = 'x'.repeat(length);
    expect(await readBack(text)).toBe(text);
  });

  it('frames any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
        expect(await readBack(text)).toBe(text);
      }),
    );
  });
});
