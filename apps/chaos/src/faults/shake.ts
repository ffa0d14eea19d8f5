import { Redis } from 'ioredis';
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
