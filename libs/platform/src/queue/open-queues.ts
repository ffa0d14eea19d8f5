import { Queue, Worker, type Job, type QueueOptions, type WorkerOptions } from 'bullmq';

import { logger } from '../log/logger.js';
import { postgresBackend, redisBackend, type QueueBackend } from './queue-backend.js';
import type { OpenQueueOptions, OpenWorkerOptions, QueueRoom } from './queue-room.js';

export interface OpenQueuesOptions {
  /** Where jobs are kept when there is no `redisUrl`. */
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  /** PostgreSQL connections at most, for all queues and workers together; default 8. Each worker holds one of them. */
  readonly poolSize?: number;
}

const PREFIX = 'muster';

/** Connections that must stay free for adding and finishing jobs. */
const SPARE = 2;

/**
 * Opens the job queues: on PostgreSQL, whose tables for it are made or brought up to date here, or on Redis. Nothing in
 * a queue is a truth: it may be wiped, and is worked out again from the journal.
 */
export async function openQueues(options: OpenQueuesOptions): Promise<QueueRoom> {
  const log = logger('queue');
  const poolSize = options.poolSize ?? 8;
  const backend = options.redisUrl
    ? await redisBackend(options.redisUrl, log)
    : await postgresBackend(options.databaseUrl, poolSize, log);
  return new OpenedQueues(backend, backend.name === 'postgres' ? poolSize - SPARE : Infinity);
}

class OpenedQueues implements QueueRoom {
  readonly backend: 'postgres' | 'redis';
  readonly #log = logger('queue');
  readonly #backend: QueueBackend;
  readonly #mostWorkers: number;
  readonly #queues = new Map<string, Queue>();
  readonly #workers: Worker[] = [];
  #closed: Promise<void> | undefined;

  constructor(backend: QueueBackend, mostWorkers: number) {
    this.#backend = backend;
    this.#mostWorkers = mostWorkers;
    this.backend = backend.name;
  }

  queue<Data>(name: string, options: OpenQueueOptions = {}): Queue<Data> {
    const known = this.#queues.get(name);
    if (known) return known as Queue<Data>;
    const queue = new Queue(name, { ...options, ...this.#place<QueueOptions>() }, this.#backend.factory);
    queue.on('error', (error) => this.#log.warn({ err: error, queue: name }, 'the queue met an error'));
    this.#queues.set(name, queue as unknown as Queue);
    return queue as unknown as Queue<Data>;
  }

  worker<Data>(
    name: string,
    handler: (job: Job<Data>) => Promise<unknown>,
    options: OpenWorkerOptions = {},
  ): Worker<Data> {
    if (this.#workers.length >= this.#mostWorkers) {
      throw new RangeError(
        `${this.#mostWorkers} workers fill the queue's connections: open the queues with a larger poolSize`,
      );
    }
    const worker = new Worker<Data>(
      name,
      handler,
      { ...options, ...this.#place<WorkerOptions>() },
      this.#backend.factory as never,
    );
    worker.on('error', (error) => this.#log.warn({ err: error, queue: name }, 'the worker met an error'));
    worker.on('failed', (job, error) => this.#log.error({ err: error, queue: name, job: job?.id }, 'a job failed'));
    this.#workers.push(worker as unknown as Worker);
    return worker;
  }

  async depth(): Promise<number> {
    const counts = await Promise.all([...this.#queues.values()].map((queue) => queue.getJobCounts('wait', 'delayed')));
    return counts.flatMap((count) => Object.values(count)).reduce((sum, one) => sum + one, 0);
  }

  close(): Promise<void> {
    this.#closed ??= this.#closeAll();
    return this.#closed;
  }

  #place<Options extends QueueOptions>(): Pick<Options, 'connection' | 'prefix'> {
    return { connection: this.#backend.connection as Options['connection'], prefix: PREFIX };
  }

  async #closeAll(): Promise<void> {
    const settled = await Promise.allSettled(this.#workers.map((worker) => worker.close()));
    settled.push(...(await Promise.allSettled([...this.#queues.values()].map((queue) => queue.close()))));
    await this.#backend.close();
    for (const one of settled) {
      if (one.status === 'rejected') this.#log.warn({ err: one.reason as unknown }, 'a queue did not close cleanly');
    }
  }
}
