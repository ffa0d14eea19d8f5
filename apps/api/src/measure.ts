import { poolOf, type Metrics, type QueueRoom } from '#libs/platform';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import type { ConsoleAdapter } from './console-adapter.js';

const SECOND = 1000;

interface Measured {
  readonly http: FastifyInstance;
  readonly adapter: ConsoleAdapter;
  readonly queues: QueueRoom;
  readonly source: DataSource;
}

/** Lets the figures of a process tell of its requests, consoles, queues and connections. */
export function measure(metrics: Metrics, { http, adapter, queues, source }: Measured): void {
  http.addHook('onResponse', (request, reply, done) => {
    // The pattern, never the path: a path names drills and injects.
    const route = request.routeOptions.url ?? 'none';
    metrics.requests.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / SECOND);
    done();
  });
  const pool = poolOf(source);
  metrics.gauge('consoles', 'Consoles connected by socket', () => adapter.consoles?.sockets.sockets.size ?? 0);
  metrics.gauge('queue_jobs', 'Jobs that wait or are delayed', () => queues.depth());
  metrics.gauge('database_connections', 'Connections to the database', () => pool.totalCount);
  metrics.gauge('database_waiting', 'Requests that wait for a connection', () => pool.waitingCount);
}
