import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';

import { until } from '#libs/testing';
import { checkHealth, createDataSource, isDatabaseAway, startPostgres, type RunningPostgres } from '#libs/platform';

const failure = async (attempt: () => unknown): Promise<unknown> => {
  try {
    await attempt();
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
};

describe('a database that goes away', () => {
  let folder: string;
  let server: RunningPostgres;
  let dataSource: DataSource;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'muster-away-'));
    server = await startPostgres({ folder, durable: false });
    dataSource = createDataSource({ url: server.url, entities: [], migrations: [], poolSize: 2, connectTimeout: 300 });
    await dataSource.initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is up and says how long it took', async () => {
    expect(await checkHealth(dataSource)).toEqual({ ok: true, database: 'up', took: expect.any(Number) });
  });

  it('tells a wrong question from an absent server', async () => {
    const wrong = ['SELECT nothing', 'SELECT 1/0', `SELECT 'x'::uuid`, 'SELEKT'];
    for (const statement of wrong) expect(isDatabaseAway(await failure(() => dataSource.query(statement)))).toBe(false);
    expect(isDatabaseAway(await failure(() => readFileSync(join(folder, 'no-such-file'))))).toBe(false);
    for (const other of [undefined, null, 'ECONNREFUSED', { code: '57P01' }, new Error('away')]) {
      expect(isDatabaseAway(other)).toBe(false);
    }
  });

  it('knows a connection that is cut in the middle of a question', async () => {
    const cut = failure(() => dataSource.query('SELECT pg_terminate_backend(pg_backend_pid())'));
    expect(isDatabaseAway(await cut)).toBe(true);
    // The pool may hand the dead connection out once more before it notices.
    await until(async () => (await checkHealth(dataSource)).ok);
  });

  it('knows a pool that has no connection to give', async () => {
    const busy = [1, 2].map(() => dataSource.query('SELECT pg_sleep(1)'));
    expect(isDatabaseAway(await failure(() => dataSource.query('SELECT 1')))).toBe(true);
    await Promise.all(busy);
  });

  it('knows a server that was killed, does not fall with it, and is back when it is back', async () => {
    const errors: unknown[] = [];
    const before = server.pid;
    process.kill(before, 'SIGKILL');
    await until(async () => {
      const answer = await dataSource.query('SELECT 1').catch((error: unknown) => void errors.push(error));
      return answer !== undefined && server.pid !== before;
    });
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.filter((error) => !isDatabaseAway(error))).toEqual([]);
    expect((await checkHealth(dataSource)).database).toBe('up');
  });

  it('says away when the server is stopped', async () => {
    await server.stop();
    expect(await checkHealth(dataSource)).toEqual({ ok: false, database: 'away', took: expect.any(Number) });
    expect(isDatabaseAway(await failure(() => dataSource.query('SELECT 1')))).toBe(true);
    const never = createDataSource({ url: server.url, entities: [], migrations: [] });
    expect(isDatabaseAway(await failure(() => never.initialize()))).toBe(true);
    expect((await checkHealth(never)).ok).toBe(false);
  });
});
