import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Reading } from './thin-console.js';

interface Round {
  readonly round: string;
  readonly due: number;
}

/** Told of a round that came, and when. */
type Heard = (round: Round, at: number) => void;

const open = async (address: string): Promise<WebSocket> => {
  const socket = new WebSocket(address, { perMessageDeflate: false });
  await once(socket, 'open');
  return socket;
};

async function joinWs(port: number, clock: () => number, heard: Heard, reading: Reading): Promise<void> {
  const socket = await open(`ws://127.0.0.1:${port}`);
  socket.on('message', (data: Buffer) => {
    const at = clock();
    reading(() => heard(JSON.parse(data.toString()) as Round, at));
  });
}

const EVENT = '42';

/** As thin as the consoles: socket.io's protocol over a bare WebSocket. */
async function joinIo(port: number, clock: () => number, heard: Heard, reading: Reading): Promise<void> {
  const socket = await open(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`);
  const connected = new Promise<void>((done) => {
    socket.on('message', (data: Buffer) => {
      const at = clock();
      if (data[0] === 0x34 && data[1] === 0x32)
        return reading(() => heard((JSON.parse(data.toString('utf8', EVENT.length)) as [string, Round])[1], at));
      const text = data.toString();
      if (text === '2') socket.send('3');
      else if (text.startsWith('40')) done();
    });
  });
  socket.send('40');
  await connected;
}

/** Connects to a bare server and listens. */
export const joinBare = { ws: joinWs, io: joinIo } as const;
