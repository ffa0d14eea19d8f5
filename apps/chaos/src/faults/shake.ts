import { Redis } from 'ioredis';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Harm } from './harm.js';

export const wipeRedis: Harm = {
  kind: 'Redis wiped',
  weight: 1,
  fits: ({ redis }) => redis !== undefined,
  async does({ redis }) {
    const client = new Redis(redis?.url ?? '', { maxRetriesPerRequest: 1 });
    client.on('error', () => undefined);
    await client.flushall();
    client.disconnect();
    return 'redis';
  },
};

export const cutLinks: Harm = {
  kind: 'connections cut',
  weight: 3,
  fits: () => true,
  does({ front }, chance) {
    const share = chance.next();
    return Promise.resolve(`${front.cut(() => chance.next() < share)} connections`);
  },
};

export const stallLinks: Harm = {
  kind: 'connections stalled',
  weight: 2,
  fits: () => true,
  async does({ front }, chance) {
    const share = chance.next();
    const end = front.stall(() => chance.next() < share);
    await sleep(chance.between(500, 4000));
    end();
    return `${Math.round(share * 100)} % of the connections`;
  },
};

export const stepClock: Harm = {
  kind: 'the clock of a process set by up to two seconds',
  weight: 2,
  fits: () => true,
  async does({ apis, worker }, chance) {
    const process = chance.pick([...apis, worker]);
    const clockBy = chance.between(-2000, 2000);
    process.shake({ clockBy });
    await sleep(chance.between(1000, 4000));
    process.shake({ clockBy: 0 });
    return `${process.name} by ${clockBy} ms`;
  },
};

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
