import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { readPidFile } from './guarded-server.js';
import { processBirth } from './process-birth.js';

const PATIENCE = 10_000;
const GUARD_TIME = 1_000;
const STEP = 20;

/**
 * Clears what a killed Muster has left: a server that its guard is just stopping is waited for, one without a guard is
 * asked for a fast shutdown, and a lock file whose process is gone, a zombie or somebody else's is taken away.
 */
export async function clearStaleServer(cluster: string): Promise<void> {
  const pid = Number(readPidFile(cluster)[0] ?? 0);
  if (pid <= 0) return;
  for (let waited = 0; waited < PATIENCE && isServerOf(cluster, pid); waited += STEP) {
    // Elsewhere the process cannot be told for sure to be this server: it is only waited for.
    if (waited >= GUARD_TIME && process.platform === 'linux') requestShutdown(pid);
    await sleep(STEP);
  }
  if (!isServerOf(cluster, pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

function isServerOf(cluster: string, pid: number): boolean {
  if (processBirth(pid) === undefined) return false;
  if (process.platform !== 'linux') return true;
  try {
    const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    const [there, here] = [statSync(`/proc/${pid}/cwd`), statSync(cluster)];
    return name === 'postgres' && there.ino === here.ino && there.dev === here.dev;
  } catch {
    // Another account's process, not ours to look into: PostgreSQL itself decides.
    return true;
  }
}

function requestShutdown(pid: number): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // It is gone in the meantime.
  }
}
