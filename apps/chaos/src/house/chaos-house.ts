import { freePort, startPostgres, type RunningPostgres } from '#libs/platform';
import { freshRedis, Front, redisProgram, type FreshRedis } from '#libs/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerProcess } from './server-process.js';

/** A whole installation that is there to be harmed: two processes for consoles, a worker, PostgreSQL, Redis, a proxy. */
export interface ChaosHouse {
  readonly url: string;
  readonly organiserCode: string;
  readonly databaseUrl: string;
  readonly dataFolder: string;
  readonly front: Front;
  readonly apis: readonly ServerProcess[];
  readonly worker: ServerProcess;
  readonly postgres: RunningPostgres;
  /** Absent where this machine has no Redis, or none is wanted. */
  readonly redis: FreshRedis | undefined;
  stop(): Promise<void>;
}

export async function openChaosHouse(wanted: { scenarios: string; redis: boolean }): Promise<ChaosHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-chaos-'));
  const endings: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true, maxRetries: 5 })];
  const stop = async (): Promise<void> => {
    for (let end = endings.pop(); end; end = endings.pop()) await end();
  };
  try {
    const postgres = await startPostgres({ folder: join(folder, 'postgres') });
    endings.push(() => postgres.stop());
    const redis = wanted.redis && redisProgram() !== undefined ? await freshRedis() : undefined;
    if (redis) endings.push(() => redis.end());
    const dataFolder = join(folder, 'data');
    const shared = {
      HOST: '127.0.0.1',
      MUSTER_DATA: dataFolder,
      MUSTER_SCENARIOS: wanted.scenarios,
      DATABASE_URL: postgres.url,
      REDIS_URL: redis?.url,
      MUSTER_DEMO: 'no',
      MUSTER_READY_JSON: '1',
      LOG_LEVEL: 'warn',
    };
    const ports = [await freePort(), await freePort(), await freePort()] as const;
    const begin = (name: string, role: string, port: number): ServerProcess => {
      const process = new ServerProcess(name, port, { ...shared, MUSTER_ROLE: role });
      endings.push(() => process.stop());
      return process;
    };
    const apis = [begin('api-1', 'api', ports[0]), begin('api-2', 'api', ports[1])] as const;
    const worker = begin('worker', 'worker', ports[2]);
    // The first makes the tables, the secret and the code that the others find.
    const { organiser: organiserCode } = await apis[0].start();
    await Promise.all([apis[1].start(), worker.start()]);
    const front = await Front.before(ports.slice(0, 2));
    endings.push(() => front.close());
    const { url } = front;
    return { url, organiserCode, databaseUrl: postgres.url, dataFolder, front, apis, worker, postgres, redis, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
