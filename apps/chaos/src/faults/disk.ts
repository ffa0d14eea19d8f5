import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { Harm } from './harm.js';

export const fillDisk: Harm = {
  kind: 'the disk for attachments full',
  weight: 1,
  fits: () => true,
  async does({ apis }, chance) {
    for (const api of apis) api.shake({ diskIsFull: true });
    await sleep(chance.between(1000, 4000));
    for (const api of apis) api.shake({ diskIsFull: false });
    return 'files';
  },
};

/** How much longer a slow disk takes to keep a commit, and each step with a file, in milliseconds. */
const SLOW_BY = [20, 100] as const;

/** A disk that answers, but late: PostgreSQL waits before each write of its log to the disk, and files take as long. */
export const slowDisk: Harm = {
  kind: 'a slow disk',
  weight: 2,
  fits: () => true,
  async does({ apis, databaseUrl }, chance) {
    const slowBy = chance.between(...SLOW_BY);
    await waitBeforeCommits(databaseUrl, slowBy);
    for (const api of apis) api.shake({ diskSlowBy: slowBy });
    await sleep(chance.between(1000, 4000));
    for (const api of apis) api.shake({ diskSlowBy: 0 });
    await waitBeforeCommits(databaseUrl, 0);
    return `${slowBy} ms slower`;
  },
};

/** @param ms at most 100, which is as long as PostgreSQL can be told to wait */
async function waitBeforeCommits(databaseUrl: string, ms: number): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('ALTER SYSTEM SET commit_siblings = 0');
  await client.query(`ALTER SYSTEM SET commit_delay = ${Math.round(ms) * 1000}`);
  await client.query('SELECT pg_reload_conf()');
  await client.end();
}

/** What a disk that does not answer for a while comes to: every process of the database stands still. */
export const stallDisk: Harm = {
  kind: 'the database’s disk stalled',
  weight: 2,
  fits: () => existsSync('/proc/self/stat'),
  async does({ postgres }, chance) {
    const processes = [postgres.pid, ...childrenOf(postgres.pid)];
    for (const pid of processes) signal(pid, 'SIGSTOP');
    await sleep(chance.between(300, 2000));
    for (const pid of [...processes, ...childrenOf(postgres.pid)]) signal(pid, 'SIGCONT');
    return 'postgres';
  },
};

/** The fourth field of `/proc/<pid>/stat` is the parent, after a name in brackets that may hold anything. */
function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => parentOf(pid) === parent)
    .map(Number);
}

function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended meanwhile.
  }
}
