import { WebSocketServer } from 'ws';
import type { BareStormOrder, BareStormReport } from './storm.js';

/** The limit of coming back: a server that greets every socket with as many bytes as a console missed. */
process.once('message', ({ port, bytes }: BareStormOrder) => {
  const greeting = Buffer.alloc(bytes, 'x');
  const server = new WebSocketServer({ host: '127.0.0.1', port, perMessageDeflate: false, backlog: 4096 });
  server.on('connection', (socket) => socket.send(greeting, { binary: false }));
  server.on('listening', () => process.send?.({ said: 'listening' } satisfies BareStormReport));
});
process.on('disconnect', () => process.exit(0));
