import { freshDatabase, type FreshDatabase } from '#libs/testing';
import { loadConfig, unfitDatabase, unfitRedis } from '#libs/platform';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Client } from 'pg';
import { startServer } from '../../src/start-server.js';
import { whyNotStarted } from '../../src/why-not-started.js';
import { RunningProgram, type Ended } from '../running-program.js';
import { postgresThat, redisOf, redisThatSays, silent, webServer, type FalseServer } from './false-servers.js';

type Environment = Readonly<Record<string, string>>;
interface Finding {
  readonly state: string;
  readonly says: string;
  readonly mend?: string;
}

const DOCTOR = fileURLToPath(new URL('../../../../dist/apps/cli/src/main.js', import.meta.url));
const FULL = pathToFileURL(fileURLToPath(new URL('./full-disk.mjs', import.meta.url))).href;
const isLinux = process.platform === 'linux';
const isRoot = process.getuid?.() === 0;

let folder: string;
let database: FreshDatabase;
let newer: FreshDatabase;
let signed: FreshDatabase;
const falseServers: FalseServer[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-start-'));
  [database, newer, signed] = [await freshDatabase(), await freshDatabase(), await freshDatabase()];
  await tell(newer.url, `CREATE TABLE schema_migrations (name text); INSERT INTO schema_migrations VALUES ('Of2031')`);
  await tell(
    signed.url,
    `CREATE TABLE journal_checkpoint (key_id text); INSERT INTO journal_checkpoint VALUES ('its')`,
  );
  await tell(database.url, `CREATE ROLE ${guest()} LOGIN PASSWORD 'guest'`);
});
afterAll(async () => {
  for (const server of falseServers) server.close();
  await RunningProgram.endAll();
  await tell(database.url, `DROP ROLE ${guest()}`);
  for (const one of [database, newer, signed]) await one.drop();
  await rm(folder, { recursive: true, force: true });
});

/** A role that may look at everything and make nothing. */
const guest = (): string => `guest_${new URL(database.url).pathname.slice(6, 20)}`;

async function tell(url: string, statements: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statements).finally(() => client.end());
}

async function on<Server extends FalseServer>(begun: Promise<Server>, address: string): Promise<string> {
  const server = await begun;
  falseServers.push(server);
  return address.replace('PORT', String(server.port));
}

const changed = (url: string, change: (url: URL) => void): string => {
  const made = new URL(url);
  change(made);
  return made.href;
};

const POSTGRES = 'postgresql://muster:geheim@127.0.0.1:PORT/muster';
const REDIS = 'redis://:geheim@127.0.0.1:PORT';

/** What is wrong, the settings that make it so, and what is said. The data folder is one that is not there yet. */
const CASES: readonly (readonly [string, () => Environment | Promise<Environment>, RegExp])[] = [
  [
    'settings that are misspelt, malformed or empty',
    () => ({ PORT: 'eighty', MUSTER_ROLE: 'wroker', PUBLIC_URL: 'drill.example', METRICS_TOKEN: '', DATABASE_URL: '' }),
    /DATABASE_URL is empty.*; METRICS_TOKEN is empty.*; PORT .*; MUSTER_ROLE .*; PUBLIC_URL /,
  ],
  ['a part alone without a database to share', () => ({ MUSTER_ROLE: 'worker' }), /MUSTER_ROLE .* needs DATABASE_URL/],
  ['an address of a database that is none', () => ({ DATABASE_URL: 'mysql://a:geheim@h/x' }), /DATABASE_URL is not a/],
  ['a folder of packs that is missing', () => ({ MUSTER_SCENARIOS: join(folder, 'none') }), /no folder .*MUSTER_SCEN/],
  [
    'an address that is no address of this machine',
    () => ({ HOST: '192.0.2.1', PORT: '3999' }),
    /no address 192.0.2.1/,
  ],
  [
    'a database that does not listen',
    () => ({ DATABASE_URL: POSTGRES.replace('PORT', '9') }),
    /nothing listens at .*:9\./,
  ],
  [
    'a password that is wrong',
    () => ({ DATABASE_URL: changed(database.url, (url) => (url.password = 'geheim')) }),
    /does not accept the password of DATABASE_URL\. Correct user/,
  ],
  [
    'a database that is not there',
    () => ({ DATABASE_URL: changed(database.url, (url) => (url.pathname = '/nix')) }),
    /there is no database nix at .* Create it/,
  ],
  [
    'a user who may make no tables',
    () => ({
      DATABASE_URL: changed(database.url, (url) => Object.assign(url, { username: guest(), password: 'guest' })),
    }),
    /may make no tables in the database\. Let it own/,
  ],
  [
    'a web server for a database',
    async () => ({ DATABASE_URL: await on(webServer(), POSTGRES) }),
    /not speak as Postg/,
  ],
  [
    'a PostgreSQL that is too old',
    async () => ({ DATABASE_URL: await on(postgresThat({ version: '130011' }), POSTGRES) }),
    /leads to PostgreSQL 13, which is too old\. Give it PostgreSQL 15/,
  ],
  ['a schema that is newer', () => ({ DATABASE_URL: newer.url }), /made by a newer Muster \(it holds Of2031\)\. Start/],
  ['a keyring that is lost', () => ({ DATABASE_URL: signed.url }), /holds drills, but .*keyring is missing\. Put back/],
  [
    'a Redis that does not listen',
    () => ({ DATABASE_URL: database.url, REDIS_URL: REDIS.replace('PORT', '9') }),
    /Redis cannot be reached: nothing listens at .*:9\. Check REDIS_URL/,
  ],
  [
    'a password that Redis does not know',
    async () => ({ DATABASE_URL: database.url, REDIS_URL: await on(redisThatSays('WRONGPASS no'), REDIS) }),
    /does not accept the password of REDIS_URL/,
  ],
  [
    'a web server for a Redis',
    async () => ({ DATABASE_URL: database.url, REDIS_URL: await on(webServer(), REDIS) }),
    /does not speak as Redis does\. Check REDIS_URL/,
  ],
  [
    'a Redis that is too old',
    async () => ({ DATABASE_URL: database.url, REDIS_URL: await on(redisOf('6.0.20'), REDIS) }),
    /leads to a Redis 6\.0\.20, which is too old\. Give it Redis 6\.2/,
  ],
  [
    'a data folder in a file',
    () => ({ MUSTER_DATA: join(folder, 'a-file', 'x') }),
    /is none: .*a-file is a file\. Set/,
  ],
  ...(isLinux ? [['a data folder on no disk', () => ({ MUSTER_DATA: '/proc/muster' }), /is on no disk/] as const] : []),
  ...(isRoot
    ? []
    : [
        [
          'a data folder that is read-only',
          () => ({ MUSTER_DATA: join(folder, 'shut', 'x') }),
          /cannot be writ/,
        ] as const,
      ]),
];

/** What the program says in this process; it never comes so far as to start anything. */
async function said(environment: Environment): Promise<string> {
  const scenarios = join(folder, 'none');
  try {
    await (await startServer({ config: loadConfig(environment), scenarios })).stop();
    return 'it started';
  } catch (error) {
    return whyNotStarted(error) ?? String(error);
  }
}

/** What the program itself and the doctor say, each as a process of its own. */
async function told(environment: Environment): Promise<{ ended: Ended; faults: readonly Finding[] }> {
  const { PATH = '' } = process.env;
  const heard = new Promise<string>((resolve) =>
    execFile(process.execPath, [DOCTOR, 'doctor', '--json'], { env: { PATH, ...environment } }, (_, out) =>
      resolve(out),
    ),
  );
  const [ended, findings] = await Promise.all([RunningProgram.begin(environment).ended, heard]);
  return { ended, faults: (JSON.parse(findings) as Finding[]).filter(({ state }) => state === 'fault') };
}

function expectOneLine({ ended, faults }: Awaited<ReturnType<typeof told>>, says: RegExp): void {
  const lines = ended.complained.trim().split('\n');
  expect({ code: ended.code, lines }).toEqual({ code: 78, lines: [expect.stringMatching(says)] });
  const [found] = faults;
  expect(lines[0]).toBe(`Muster cannot start: ${found?.says ?? ''}. ${found?.mend ?? ''}`);
  expect(`${ended.said}${ended.complained}${JSON.stringify(faults)}`).not.toContain('geheim');
}

describe('a start that cannot be', () => {
  beforeAll(async () => {
    await writeFile(join(folder, 'a-file'), '');
    await mkdir(join(folder, 'shut'));
    await chmod(join(folder, 'shut'), 0o500);
  });

  it.each(CASES)('because of %s: one line, nothing touched', async (what, given, says) => {
    const place = join(folder, what.replaceAll(/\W+/g, '-'));
    const line = await said({ PORT: '0', MUSTER_DATA: place, LOG_LEVEL: 'silent', ...(await given()) });
    expect(line).toMatch(says);
    expect(line).toMatch(/^Muster cannot start: .*\.$/);
    expect(line).not.toMatch(/geheim|\n/);
    expect(existsSync(place)).toBe(false);
  });

  it('as a process: code 78 and one line, and the doctor says the same and how to mend it', async () => {
    const place = { PORT: '0', MUSTER_DATA: join(folder, 'process') };
    const old = await on(redisThatSays('ERR unknown command `HELLO`'), REDIS);
    const full = await told({ ...place, NODE_OPTIONS: `--import ${FULL}` });
    expectOneLine(full, /is full: 0 MB are free, 128 MB are needed\. Make room/);
    expectOneLine(await told({ ...place, DATABASE_URL: newer.url }), /newer Muster \(it holds Of2031\)\. Start/);
    expectOneLine(
      await told({ ...place, DATABASE_URL: database.url, REDIS_URL: old }),
      /leads to a Redis before 6, which is too old\. Give/,
    );
    const { ended, faults } = await told({ ...place, PORT: 'eighty', METRICS_TOKEN: '' });
    const words = `Muster cannot start: METRICS_TOKEN is empty: give it, or leave it out; PORT ("eighty") is not a port`;
    expect([ended.code, ended.complained]).toEqual([78, expect.stringContaining(words)]);
    expect(`${faults[0]?.says ?? ''}\n`).toBe(ended.complained);
    expect(existsSync(place.MUSTER_DATA)).toBe(false);
  }, 120_000);

  it('because the port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const PORT = String((other.address() as AddressInfo).port);
    const outcome = await told({ PORT, MUSTER_DATA: join(folder, 'port') });
    other.close();
    expectOneLine(outcome, /the port is in use \(PORT \d+\)\. Stop what uses it, or set PORT to another one\./);
    expect(await readdir(folder)).not.toContain('port');
  });

  it('because another Muster uses the data, which goes on', async () => {
    const environment = { PORT: '0', MUSTER_DATA: join(folder, 'shared') };
    const first = RunningProgram.begin(environment);
    const organiser = await first.ready();
    expectOneLine(await told(environment), /another Muster \(process \d+\) uses the data in .*\. Stop it/);
    expect((await organiser.asks('get', '/health/ready')).status).toBe(200);
    expect((await first.end('SIGINT')).code).toBe(0);
  });

  it('because the keyring is of another installation', async () => {
    const place = join(folder, 'other-keyring');
    await mkdir(place);
    await writeFile(join(place, 'keyring'), randomBytes(32), { mode: 0o600 });
    const line = await said({ PORT: '0', MUSTER_DATA: place, DATABASE_URL: signed.url });
    expect(line).toMatch(/signed with another keyring than .*\. Put back the one of this database/);
    expect(await readdir(place)).toEqual(['keyring']);
  });
});

describe('servers that are looked at', () => {
  it('are given up when they do not answer', async () => {
    expect((await unfitDatabase(await on(silent(), POSTGRES), 200))?.says).toMatch(/does not answer/);
    expect((await unfitRedis(await on(silent(), REDIS), 200))?.says).toMatch(/does not answer/);
  });

  it('are refused as a standby or in another encoding', async () => {
    const row = { version: '180004', recovering: 'f', encoding: 'UTF8', may: 't' };
    expect(await unfitDatabase(await on(postgresThat(row), POSTGRES))).toBeUndefined();
    for (const [change, says] of [
      [{ recovering: 't' }, 'standby'],
      [{ encoding: 'LATIN1' }, 'LATIN1'],
    ] as const)
      expect((await unfitDatabase(await on(postgresThat({ ...row, ...change }), POSTGRES)))?.says).toContain(says);
  });
});
