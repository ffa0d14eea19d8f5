import { Redis } from 'ioredis';

import type { Unfit } from './unfit.js';

/** What BullMQ recommends; Valkey began at 7.2 and tells a number of Redis that it is equal to. */
const OLDEST = [6, 2] as const;

const PATIENCE = 5000;
const RUNS = 'Check REDIS_URL, and that the server runs.';

/** Why the Redis or Valkey at REDIS_URL cannot be used; undefined when it can. */
export async function unfitRedis(url: string, patience = PATIENCE): Promise<Unfit | undefined> {
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
    connectTimeout: patience,
    commandTimeout: patience,
    disconnectTimeout: 500,
  });
  // What connect() says itself is only that the connection is closed.
  let latest: Error | undefined;
  redis.on('error', (error: Error) => (latest = error));
  try {
    await redis.connect();
    return judged(await redis.info());
  } catch (error) {
    return said(latest ?? (error as Error), new URL(url));
  } finally {
    redis.disconnect();
  }
}

function judged(info: string): Unfit | undefined {
  const told = (name: string): string => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? '';
  const version = told('redis_version');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) return tooOld(version);
  if (told('role') === 'slave')
    return { says: 'REDIS_URL leads to a replica, which only reads', mend: 'Give the address of the primary.' };
  return undefined;
}

const tooOld = (version: string): Unfit => ({
  says: `REDIS_URL leads to a Redis ${version}, which is too old`,
  mend: `Give it Redis ${OLDEST.join('.')} or newer, or any Valkey.`,
});

function said({ message, code = '' }: NodeJS.ErrnoException, { hostname, port }: URL): Unfit {
  const at = `${hostname}:${port || '6379'}`;
  if (/WRONGPASS|NOAUTH|invalid password|without any password/.test(message))
    return {
      says: `Redis at ${at} does not accept the password of REDIS_URL`,
      mend: 'Give redis://:password@host:port.',
    };
  // It is asked HELLO first, which came with Redis 6.
  if (/unknown command/i.test(message)) return tooOld('before 6');
  if (code === 'ECONNREFUSED') return { says: `Redis cannot be reached: nothing listens at ${at}`, mend: RUNS };
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return { says: `Redis cannot be reached: nobody knows the name in ${at}`, mend: RUNS };
  if (/Protocol error|Unknown RESP|ECONNRESET|Connection is closed/.test(`${code} ${message}`))
    return { says: `what listens at ${at} does not speak as Redis does`, mend: RUNS };
  if (/timed? ?out/i.test(`${code} ${message}`))
    return { says: `Redis cannot be reached: ${at} does not answer`, mend: RUNS };
  return { says: `Redis cannot be used (${message})`, mend: RUNS };
}
