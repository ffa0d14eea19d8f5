import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

import { DatabaseStartError, startPostgres, type RunningPostgres } from '#libs/platform';
import { until } from '#libs/testing';
import { accounts, CopiedCheckout, endProcess } from './copied-checkout.js';

const ask = async <Row extends object>(url: string, statement: string): Promise<Row[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
};

const isAlive = (pid: number): boolean => {
  try {
    // A zombie answers to signals: only its state tells it from a living process.
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

describe('startPostgres', () => {
  let folder: string;
  const running: RunningPostgres[] = [];
  const start = async (onStep?: (step: string) => void): Promise<RunningPostgres> => {
    const server = await startPostgres({ folder, durable: false, onStep });
    running.push(server);
    return server;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'muster-postgres-spec-'));
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((server) => server.stop()));
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps the data from one start to the next and leaves no process behind', async () => {
    const first = await start();
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    await first.stop();
    expect(isAlive(first.pid)).toBe(false);
    const second = await start();
    expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('keeps commits durable unless told otherwise', async () => {
    const server = await startPostgres({ folder });
    running.push(server);
    const [settings] = await ask(
      server.url,
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
              current_setting('full_page_writes') AS pages, current_setting('max_connections') AS connections`,
    );
    expect(settings).toEqual({ fsync: 'on', commit: 'on', pages: 'on', connections: '200' });
  });

  it('listens on the loopback only, and lets nobody in without the password', async () => {
    const server = await start();
    expect(
      await ask(
        server.url,
        `SELECT current_setting('listen_addresses') AS at, current_setting('unix_socket_directories') AS sockets`,
      ),
    ).toEqual([{ at: '127.0.0.1', sockets: '' }]);
    const guess = new URL(server.url);
    guess.password = 'guess';
    await expect(ask(guess.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'server.log'), 'utf8')).not.toContain(new URL(server.url).password);
  });

  it('starts the server again on the same address when it is killed', async () => {
    const steps: string[] = [];
    const server = await start((step) => steps.push(step));
    await ask(server.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    const before = server.pid;
    process.kill(before, 'SIGKILL');
    await until(() => server.pid !== before);
    await until(() =>
      ask(server.url, 'SELECT 1').then(
        () => true,
        () => false,
      ),
    );
    expect(await ask(server.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    expect(steps).toContain('PostgreSQL ended unexpectedly: starting it again');
  });

  it('refuses a second start on the same folder at once, and the first goes on', async () => {
    const first = await start();
    await expect(start()).rejects.toThrow(`Another Muster (process ${process.pid}) uses the data in ${folder}`);
    expect(await ask(first.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('takes over a folder whose owner is gone, and a lock file that is somebody else’s number', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(join(folder, 'owner.json'), JSON.stringify({ pid: process.pid, birth: 'long ago' }));
    const stale = [
      String(process.ppid),
      '/proc/self/cwd',
      '1700000000',
      '5432',
      '',
      '127.0.0.1',
      '0 0',
      'ready   ',
      '',
    ];
    writeFileSync(join(folder, 'cluster', 'postmaster.pid'), stale.join('\n'));
    const second = await start();
    expect(await ask(second.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  it('begins anew after an initialisation that was cut off', async () => {
    await (await start()).stop();
    rmSync(join(folder, 'cluster'), { recursive: true });
    writeFileSync(join(folder, 'password'), 'of a cluster that never was');
    const server = await start();
    expect(await ask(server.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
    expect(existsSync(join(folder, 'cluster.new'))).toBe(false);
  });

  it('refuses data of another PostgreSQL with one line', async () => {
    await (await start()).stop();
    writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '16\n');
    const refusal = await start().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DatabaseStartError);
    expect((refusal as Error).message).toMatch(
      /^The data in .* were made by PostgreSQL 16, this Muster brings 18: .*$/,
    );
  });

  it('says what to do when the folder cannot be made', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    await expect(startPostgres({ folder: join(file, 'data') })).rejects.toThrow(
      /PostgreSQL in .* did not start: .*a-file/,
    );
  });
});

describe.each(accounts())('a checkout in a private folder, run by $name', (account) => {
  let checkout: CopiedCheckout;

  beforeAll(() => {
    checkout = new CopiedCheckout(account);
  });
  afterEach(() => checkout.rest());
  afterAll(() => checkout.remove());

  it('starts, and stops when it is asked to', async () => {
    const { process: child, said } = await checkout.start('a');
    expect(await ask(said.url, `SELECT current_setting('server_version_num')::int / 10000 AS major`)).toEqual([
      { major: 18 },
    ]);
    await endProcess(child, 'SIGTERM');
    expect(isAlive(said.pid)).toBe(false);
  });

  it('leaves no server behind when it is killed, and nothing that hinders the next start', async () => {
    const first = await checkout.start('b');
    await ask(first.said.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    await endProcess(first.process, 'SIGKILL');
    const second = await checkout.start('b');
    expect(isAlive(first.said.pid)).toBe(false);
    expect(await ask(second.said.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    await endProcess(second.process, 'SIGKILL');
    await until(() => !isAlive(second.said.pid));
  });

  it('survives that both it and the server are killed', async () => {
    const first = await checkout.start('c');
    await ask(first.said.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    first.process.kill('SIGSTOP');
    process.kill(first.said.pid, 'SIGKILL');
    await endProcess(first.process, 'SIGKILL');
    const second = await checkout.start('c');
    expect(await ask(second.said.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  it('refuses a second process on the same data', async () => {
    const first = await checkout.start('d');
    const second = await checkout.start('d');
    expect(second.said.refused).toMatch(
      /^Another Muster \(process \d+\) uses the data in .*: stop it, or set MUSTER_DATA/,
    );
    expect(await ask(first.said.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });
});
