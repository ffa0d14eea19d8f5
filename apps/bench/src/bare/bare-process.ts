import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { obeyBare } from './obey-bare.js';

/** The limit of delivery: sockets, a timer, and a loop that sends bytes. Nothing is decided, kept or looked at. */
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false, backlog: 4096 });
const listening = once(server, 'listening');

obeyBare({
  port: async () => {
    await listening;
    return (server.address() as AddressInfo).port;
  },
  send: (content) => {
    const bytes = Buffer.from(JSON.stringify(content));
    for (const socket of server.clients) socket.send(bytes, { binary: false });
  },
});
