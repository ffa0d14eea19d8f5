import { unfitRedis, type Config } from '#libs/platform';
import { Redis } from 'ioredis';
import { doubt, fault, well, type Finding } from '../finding.js';

/** Redis or Valkey, where one is set. */
export async function lookAtRedis({ redisUrl }: Config): Promise<Finding[]> {
  if (redisUrl === undefined) return [well('queue', 'in the database; no Redis is needed')];
  const unfit = await unfitRedis(redisUrl);
  if (unfit) return [fault('queue', unfit.says, unfit.mend)];
  const redis = new Redis(redisUrl, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const info = await redis.info();
    const said = (name: string): string => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? '';
    const policy = said('maxmemory_policy');
    return [
      well('queue', `${said('server_name') || 'redis'} ${said('valkey_version') || said('redis_version')}`),
      ...(policy === 'noeviction' || said('maxmemory') === '0'
        ? []
        : [doubt('queue', `may throw jobs away (${policy})`, 'Set maxmemory-policy to noeviction.')]),
    ];
  } finally {
    redis.disconnect();
  }
}
