import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { Server } from 'socket.io';
import { COMMIT, COMMIT_TABLE } from './commit-row.js';
import type { BareRespondOrder, BareRespondReport } from './respond.js';

/** What others build on, with nothing built on it: an answer comes over socket.io, is committed as a row, and said to be. */
const http = createServer();
const server = new Server(http, { serveClient: false, transports: ['websocket'] });
const run = randomUUID();
let pool: pg.Pool | undefined;
let content = '';
let seq = 0;

server.on('connection', (socket) => {
  socket.on('follow', (_input: unknown, reply: (said: unknown) => void) => reply({ ok: true, value: { entries: [] } }));
  socket.on('answer', (_input: unknown, reply: (said: unknown) => void) => {
    const kept = pool?.query({ ...COMMIT, values: [run, ++seq, content] });
    void kept?.then(() => reply({ ok: true, value: { seq } }));
  });
});

async function obey(order: BareRespondOrder): Promise<BareRespondReport> {
  if (order.do === 'width') {
    content = 'x'.repeat(order.width);
    return { said: 'set' };
  }
  pool = new pg.Pool({ connectionString: order.url, max: order.connections });
  await pool.query(COMMIT_TABLE);
  http.listen({ host: '127.0.0.1', port: 0 });
  await once(http, 'listening');
  return { said: 'listening', port: (http.address() as AddressInfo).port };
}

process.on('message', (order: BareRespondOrder) => void obey(order).then((report) => process.send?.(report)));
process.on('disconnect', () => process.exit(0));
