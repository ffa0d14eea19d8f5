import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { BareReport } from '../bare/bare.js';

/** The limit of a live board: what one says, all are sent. */
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false });
server.on('connection', (socket) =>
  socket.on('message', (data: Buffer) => {
    for (const other of server.clients) other.send(data, { binary: false });
  }),
);
await once(server, 'listening');
process.on('disconnect', () => process.exit(0));
process.on('message', () => {
  process.send?.({ said: 'listening', port: (server.address() as AddressInfo).port } satisfies BareReport);
});
