import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { obeyBare } from './obey-bare.js';

/** What others build on, with nothing built on it: a room of socket.io to which is sent at given instants. */
const ROOM = 'all';

const http = createServer();
const server = new Server(http, { serveClient: false, transports: ['websocket'] });
server.on('connection', (socket) => void socket.join(ROOM));
http.listen({ host: '127.0.0.1', port: 0, backlog: 4096 });
const listening = once(http, 'listening');

obeyBare({
  port: async () => {
    await listening;
    return (http.address() as AddressInfo).port;
  },
  send: (content) => void server.to(ROOM).emit('round', content),
});
