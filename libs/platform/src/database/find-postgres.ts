import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { readPidFile } from './guarded-server.js';
import { SUPERUSER } from './postgres-cluster.js';

/**
 * The connection string of the PostgreSQL that another process has started in a folder, for a look beside it; undefined
 * when none runs there.
 */
export function findPostgres(folder: string): string | undefined {
  const [pid, , , port, , , , state] = readPidFile(join(resolve(folder), 'cluster'));
  if (state?.trim() !== 'ready' || !lives(Number(pid))) return undefined;
  const password = readFileSync(join(resolve(folder), 'password'), 'utf8');
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${Number(port)}/postgres`;
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
