import { SystemClock } from '#libs/platform';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { WebSocketServer, type WebSocket } from 'ws';
import type { BareAlarmOrder, BareAlarmReport, HeardRelease } from './precision.js';

/** The limit of precision: a timer, one commit of a row as wide as a release, and one message to one socket. */
const TABLE =
  'CREATE TABLE IF NOT EXISTS bench_alarm (run uuid NOT NULL, seq bigint NOT NULL, content text NOT NULL, PRIMARY KEY (run, seq))';
const INSERT = { name: 'bench-alarm', text: 'INSERT INTO bench_alarm (run, seq, content) VALUES ($1, $2, $3)' };
const CONNECTIONS = 20;
const CONTENT = 'x'.repeat(300);

const clock = new SystemClock();
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false, backlog: 4096 });
const listening = once(server, 'listening');
const sockets: WebSocket[] = [];
server.on('connection', (socket) => void sockets.push(socket));
let pool: pg.Pool | undefined;

const say = (report: BareAlarmReport): void => void process.send?.(report);

async function listen(url: string): Promise<void> {
  await listening;
  const opened = new pg.Pool({ connectionString: url, max: CONNECTIONS, min: CONNECTIONS });
  await opened.query(TABLE);
  const idle = await Promise.all(Array.from({ length: CONNECTIONS }, () => opened.connect()));
  for (const client of idle) client.release();
  pool = opened;
  say({ said: 'listening', port: (server.address() as AddressInfo).port });
}

/** Each drill has its instant within the second, as drills that were started by people have. */
async function play({ drills, from, seconds }: Extract<BareAlarmOrder, { readonly do: 'play' }>): Promise<void> {
  const run = randomUUID();
  let seq = 0;
  const alarm = async (drill: number, due: number): Promise<void> => {
    const decided = Date.now() - due;
    await pool?.query({ ...INSERT, values: [run, ++seq, CONTENT] });
    const heard: Omit<HeardRelease, 'arrived'> = { drill, inject: String(due), due, decided };
    sockets[drill]?.send(JSON.stringify(heard));
  };
  const drill = (number: number): Promise<void> =>
    new Promise((done) => {
      const next = (round: number): void => {
        if (round === seconds) return done();
        const due = from + round * 1000 + Math.floor((number * 1000) / drills);
        clock.wake(due, async () => {
          next(round + 1);
          await alarm(number, due);
        });
      };
      next(0);
    });
  await Promise.all(Array.from({ length: drills }, (_, number) => drill(number)));
  say({ said: 'played' });
}

process.on('message', (order: BareAlarmOrder) => void (order.do === 'listen' ? listen(order.url) : play(order)));
process.on('disconnect', () => process.exit(0));
