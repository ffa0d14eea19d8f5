import { SystemClock } from '#libs/platform';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { BareOrder, BareReport } from './bare.js';

/** The limit of delivery: sockets, a timer, and a loop that sends bytes. Nothing is decided, kept or looked at. */
const clock = new SystemClock();
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });

const payload = (content: object, bytes: number): Buffer => {
  const bare = JSON.stringify({ ...content, filling: '' }).length;
  return Buffer.from(JSON.stringify({ ...content, filling: 'x'.repeat(Math.max(0, bytes - bare)) }));
};

function send(bytes: Buffer): void {
  for (const socket of server.clients) socket.send(bytes, { binary: false });
}

process.on('message', (order: BareOrder) => {
  if (order.do === 'send') {
    for (const { round, due } of order.rounds) {
      const bytes = payload({ round, due }, order.bytes);
      clock.wake(due, () => send(bytes));
    }
    return;
  }
  const listening = (): void => {
    const { port } = server.address() as AddressInfo;
    process.send?.({ said: 'listening', port } satisfies BareReport);
  };
  if (server.address()) listening();
  else server.once('listening', listening);
});
process.on('disconnect', () => process.exit(0));
