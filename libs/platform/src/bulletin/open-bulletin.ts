import type { Bulletin } from './bulletin.js';
import { PostgresBulletin } from './postgres-bulletin.js';
import { RedisBulletin } from './redis-bulletin.js';

/** Opens the bulletin of an installation: on Redis where there is one, else on PostgreSQL. */
export function openBulletin(on: { databaseUrl: string; redisUrl?: string | undefined }): Promise<Bulletin> {
  return on.redisUrl === undefined ? PostgresBulletin.open(on.databaseUrl) : RedisBulletin.open(on.redisUrl);
}
