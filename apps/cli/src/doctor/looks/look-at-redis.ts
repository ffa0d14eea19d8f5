import type { Config } from '#libs/platform';
import { Redis } from 'ioredis';
import { doubt, fault, well, type Finding } from '../finding.js';

/** Redis or Valkey, where one is set. */
export async function lookAtRedis({ redisUrl }: Config): Promise<Finding[]> {
  if (redisUrl === undefined) return [well('queue', 'in the database; no Redis is needed')];
  const redis = new Redis(redisUrl, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null });
  let latest = '';
  redis.on('error', (error: Error) => (latest = error.message));
  try {
    await redis.connect();
    const info = await redis.info();
    const said = (name: string): string => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? '';
    const version = said('redis_version');
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const policy = said('maxmemory_policy');
    return [
      major > 6 || (major === 6 && minor >= 2)
        ? well('queue', `${said('server_name') || 'redis'} ${said('valkey_version') || version}`)
        : fault('queue', `Redis ${version} is too old`, 'Give it Redis 6.2 or newer, or any Valkey.'),
      ...(policy === 'noeviction' || said('maxmemory') === '0'
        ? []
        : [doubt('queue', `may throw jobs away (${policy})`, 'Set maxmemory-policy to noeviction.')]),
    ];
  } catch (error) {
    const why = latest || (error as Error).message;
    return [fault('queue', `cannot be reached: ${why}`, 'Check REDIS_URL, and that the server runs.')];
  } finally {
    redis.disconnect();
  }
}
