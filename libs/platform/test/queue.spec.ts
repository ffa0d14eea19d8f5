import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';

import { openQueues, type QueueRoom } from '#libs/platform';
import { freshDatabase, until, type FreshDatabase } from '#libs/testing';

interface Ring {
  readonly epoch: number;
}

describe('openQueues on PostgreSQL', () => {
  let database: FreshDatabase;
  let room: QueueRoom;
  let queueNumber = 0;
  let name: string;

  const collect = (): { epochs: number[]; at: number[] } => {
    const rung = { epochs: [] as number[], at: [] as number[] };
    room.worker<Ring>(name, async (job) => {
      rung.epochs.push(job.data.epoch);
      rung.at.push(Date.now());
    });
    return rung;
  };
  const count = async (statement: string): Promise<number> => {
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ n: number }>(statement);
    await client.end();
    return rows[0]?.n ?? NaN;
  };

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    room = await openQueues({ databaseUrl: database.url });
    queueNumber += 1;
    name = `alarm-${queueNumber}`;
  });
  afterEach(() => room.close());

  it('runs jobs, and keeps each queue to itself', async () => {
    const rung = collect();
    await room.queue<Ring>('other').add('ring', { epoch: 9 });
    await room.queue<Ring>(name).add('ring', { epoch: 1 });
    await until(() => rung.epochs.length > 0);
    expect(rung.epochs).toEqual([1]);
    expect(room.backend).toBe('postgres');
    expect(room.queue(name)).toBe(room.queue(name));
  });

  it('rings a delayed job when it is due, not before', async () => {
    const rung = collect();
    const due = Date.now() + 400;
    await room.queue<Ring>(name).add('ring', { epoch: 1 }, { jobId: 'drill', delay: 400 });
    await until(() => rung.epochs.length > 0);
    expect(rung.at[0]).toBeGreaterThanOrEqual(due - 1);
  });

  it('takes the same id once; removed, the id is free again', async () => {
    const queue = room.queue<Ring>(name);
    await queue.add('ring', { epoch: 1 }, { jobId: 'drill', delay: 60_000 });
    await queue.add('ring', { epoch: 2 }, { jobId: 'drill', delay: 10 });
    expect((await queue.getJob('drill'))?.data).toEqual({ epoch: 1 });
    expect(await queue.remove('drill')).toBe(1);
    expect(await queue.remove('drill')).toBe(0);
    const rung = collect();
    await queue.add('ring', { epoch: 3 }, { jobId: 'drill', delay: 50, removeOnComplete: true });
    await until(() => rung.epochs.length > 0);
    expect(rung.epochs).toEqual([3]);
  });

  it('lets a worker that has rung arm the same id anew from within', async () => {
    const queue = room.queue<Ring>(name);
    const rung: number[] = [];
    room.worker<Ring>(name, async (job) => {
      rung.push(job.data.epoch);
      const next = job.data.epoch + 1;
      if (next < 4)
        await queue.add('ring', { epoch: next }, { jobId: `drill-${next}`, delay: 20, removeOnComplete: true });
    });
    await queue.add('ring', { epoch: 1 }, { jobId: 'drill-1', removeOnComplete: true });
    await until(() => rung.length === 3);
    expect(rung).toEqual([1, 2, 3]);
  });

  it('keeps what waits over a restart of the process', async () => {
    await room.queue<Ring>(name).add('ring', { epoch: 5 }, { jobId: 'drill', delay: 100 });
    await room.close();
    room = await openQueues({ databaseUrl: database.url });
    const rung = collect();
    await until(() => rung.epochs.length > 0);
    expect(rung.epochs).toEqual([5]);
  });

  it('goes on when the server cuts every connection', async () => {
    const rung = collect();
    await room.queue<Ring>(name).add('ring', { epoch: 1 });
    await until(() => rung.epochs.length === 1);
    await count(
      `SELECT count(pg_terminate_backend(pid))::int AS n FROM pg_stat_activity
        WHERE application_name <> '' AND datname = current_database() AND pid <> pg_backend_pid()`,
    );
    const adds = (): Promise<unknown> => room.queue<Ring>(name).add('ring', { epoch: 2 });
    await until(() =>
      adds().then(
        () => true,
        () => false,
      ),
    );
    await until(() => rung.epochs.length === 2);
  });

  it('never holds more connections than it may, and refuses workers that would fill them', async () => {
    await room.close();
    room = await openQueues({ databaseUrl: database.url, poolSize: 4 });
    const one = room.worker<Ring>(name, async () => undefined, { concurrency: 20 });
    const two = room.worker<Ring>(`${name}-two`, async () => undefined);
    expect(() => room.worker<Ring>(`${name}-three`, async () => undefined)).toThrow(RangeError);
    await Promise.all([one.waitUntilReady(), two.waitUntilReady()]);
    await Promise.all(Array.from({ length: 50 }, (_, epoch) => room.queue<Ring>(name).add('ring', { epoch })));
    const held = await count(
      `SELECT count(*)::int AS n FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    );
    expect(held).toBeLessThanOrEqual(4);
  });

  it('rejects at once when there is no server', async () => {
    await expect(openQueues({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/none' })).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
    await expect(openQueues({ databaseUrl: database.url, redisUrl: 'redis://127.0.0.1:1' })).rejects.toMatchObject({
      message: expect.stringMatching(/Redis cannot be reached: .*Check REDIS_URL/),
    });
  });
});
