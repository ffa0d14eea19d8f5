import type { Config } from '#libs/platform';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Finds out before anything is touched whether the port can be had. @throws the error of listening, such as EADDRINUSE */
export async function portIsFree({ port, host }: Pick<Config, 'port' | 'host'>): Promise<void> {
  if (port === 0) return;
  const probe = createServer().listen(port, host);
  await once(probe, 'listening');
  probe.close();
  await once(probe, 'close');
}
