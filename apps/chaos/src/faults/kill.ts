import type { Seeded } from '#libs/domain';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { ServerProcess } from '../house/server-process.js';
import type { Harm } from './harm.js';

const BREATH = 50;
/** Nothing may be away longer than this; what is, is a failure of its own. */
const LONGEST = 60_000;

async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const patience = Date.now() + LONGEST;
  while (!(await isSo())) {
    if (Date.now() > patience) throw new Error(`${what} did not come back within a minute`);
    await sleep(BREATH);
  }
}

async function ended(process: ServerProcess, signal: NodeJS.Signals): Promise<string> {
  process.kill(signal);
  await until(() => !process.isUp, `${process.name}: its end`);
  await until(() => process.isUp, process.name);
  return process.name;
}

export const killApi: Harm = {
  kind: 'kill -9 of an API process',
  weight: 4,
  fits: () => true,
  does: ({ apis }, chance) => ended(chance.pick(apis), 'SIGKILL'),
};

export const stopApi: Harm = {
  kind: 'an API process told to leave',
  weight: 2,
  fits: () => true,
  does: ({ apis }, chance) => ended(chance.pick(apis), 'SIGTERM'),
};

export const killWorker: Harm = {
  kind: 'kill -9 of the worker',
  weight: 2,
  fits: () => true,
  does: ({ worker }) => ended(worker, 'SIGKILL'),
};

export const killPostgres: Harm = {
  kind: 'kill -9 of PostgreSQL',
  weight: 2,
  fits: () => true,
  async does({ postgres, databaseUrl }) {
    process.kill(postgres.pid, 'SIGKILL');
    await sleep(BREATH);
    await until(() => answers(databaseUrl), 'PostgreSQL');
    return 'postgres';
  },
};

export const killRedis: Harm = {
  kind: 'kill -9 of Redis, which comes back empty',
  weight: 2,
  fits: ({ redis }) => redis !== undefined,
  async does({ redis }, chance: Seeded) {
    await redis?.end('SIGKILL');
    await sleep(chance.between(100, 1500));
    await redis?.again();
    return 'redis';
  },
};

async function answers(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 1000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
