import {
  createPostgresBackend,
  createRedisBackend,
  runMigrations,
  type BackendFactory,
  type IQueueBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';

import { refuseUnfit } from '../fitness/unfit.js';
import { unfitRedis } from '../fitness/unfit-redis.js';
import type { Logger } from '../log/logger.js';

/** Where jobs are kept: what BullMQ's classes need, and how it is closed after them. */
export interface QueueBackend {
  readonly name: 'postgres' | 'redis';
  readonly factory: BackendFactory<IQueueBackend, unknown>;
  readonly connection: unknown;
  close(): Promise<void>;
}

/**
 * One pool for all queues and workers, so that their connections are bounded by `poolSize` however many they are.
 * BullMQ keeps its tables in a schema of its own, which every connection has to look into.
 */
export async function postgresBackend(url: string, poolSize: number, log: Logger): Promise<QueueBackend> {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    options: '-c search_path=bullmq',
    application_name: 'muster-queue',
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  });
  pool.on('error', (error) => log.warn({ reason: error.message }, 'a queue connection was lost'));
  try {
    const client = await pool.connect();
    await runMigrations(client).finally(() => client.release());
  } catch (error) {
    await pool.end();
    throw error;
  }
  const factory = createPostgresBackend as BackendFactory<IQueueBackend, unknown>;
  return { name: 'postgres', factory, connection: pool, close: () => pool.end() };
}

export async function redisBackend(url: string, log: Logger): Promise<QueueBackend> {
  refuseUnfit(await unfitRedis(url));
  // Workers wait for jobs for as long as it takes: BullMQ asks for requests that are never given up.
  const redis = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true, disconnectTimeout: 500 });
  redis.on('error', (error: Error) => log.warn({ reason: error.message }, 'the queue server cannot be reached'));
  await redis.connect();
  const factory = createRedisBackend as BackendFactory<IQueueBackend, unknown>;
  return { name: 'redis', factory, connection: redis, close: async () => void (await redis.quit()) };
}
