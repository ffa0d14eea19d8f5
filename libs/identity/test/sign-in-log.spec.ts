import { createDataSource, HighMark, migrate } from '#libs/platform';
import { freshDatabase, VirtualClock, type FreshDatabase } from '#libs/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes, randomUUID } from 'node:crypto';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { identityMigrations, ReadLog, SIGN_IN_MARK, SignInLog, type LogCheck } from '../src/index.js';
import { LogHeads } from '../src/log/log-head.js';
import { BEGINNING, hashAfter, type LogRow } from '../src/log/log-line.js';

const LINES = 9;
const secret = randomBytes(32);
let database: FreshDatabase;
let source: DataSource;
let folder: string;
let clean: string;
const clock = new VirtualClock();

beforeAll(async () => {
  database = await freshDatabase();
  source = await createDataSource({
    url: database.url,
    entities: [],
    migrations: [...identityMigrations],
  }).initialize();
  await migrate(source);
  clean = await mkdtemp(join(tmpdir(), 'muster-log-'));
  folder = join(clean, 'data');
  await source.query('CREATE TABLE kept AS SELECT * FROM sign_in_log');
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
  await rm(clean, { recursive: true, force: true });
});

const mark = (): HighMark => new HighMark(folder, SIGN_IN_MARK, secret);
/** As a process has it that has just begun. */
const writer = (): SignInLog => new SignInLog(source, clock, new LogHeads(mark()));
const checked = (): Promise<LogCheck> => new ReadLog(source, mark()).check();
const rows = (): Promise<LogRow[]> => source.query<LogRow[]>('SELECT * FROM sign_in_log ORDER BY seq');

/** A log of some lines, as nobody has touched it. */
beforeEach(async () => {
  await source.query('DELETE FROM sign_in_log');
  await rm(folder, { recursive: true, force: true });
  const log = writer();
  for (let line = 1; line <= LINES; line++) {
    const about = { with: 'password', line };
    await log.write({ what: 'signed-in', person: randomUUID(), address: '192.0.2.1', agent: 'Firefox, Linux', about });
  }
});

const COLUMNS: Readonly<Record<keyof Omit<LogRow, 'seq'>, string>> = {
  at: 'at + 1',
  what: `'signed-out'`,
  person: 'gen_random_uuid()',
  by_person: 'gen_random_uuid()',
  drill: 'gen_random_uuid()',
  address: `'192.0.2.2'`,
  agent: 'NULL',
  about: `about || ' '`,
  hash: `sha256('x')`,
};

/** Works every hash from a line on out anew, as whoever owns the database can. */
async function coverTracks(from: number): Promise<void> {
  let before: Buffer = BEGINNING;
  let seq = 0;
  for (const row of await rows()) {
    seq += 1;
    const renumbered = { ...row, seq: String(seq) };
    const hash = seq < from ? row.hash : hashAfter(before, renumbered);
    await source.query('UPDATE sign_in_log SET seq = $1, hash = $2 WHERE seq = $3', [seq, hash, row.seq]);
    before = hash;
  }
}

describe('the log of sign-ins', () => {
  it('holds as it was written, by one process or by several', async () => {
    expect(await checked()).toEqual({ holds: true });
    const [one, other] = [writer(), writer()];
    await Promise.all([one, other, one, other].map((log) => log.write({ what: 'signed-out' })));
    expect(await checked()).toEqual({ holds: true });
    expect((await rows()).map(({ what }) => what)).toEqual([
      ...Array.from({ length: LINES }, () => 'signed-in'),
      ...Array.from({ length: 4 }, () => 'signed-out'),
    ]);
  });

  const everyLine = Array.from({ length: LINES }, (_, index) => index + 1);

  it.each(everyLine)('shows that line %d was altered, in any part', async (line) => {
    await source.query('TRUNCATE kept; INSERT INTO kept SELECT * FROM sign_in_log');
    for (const [column, value] of Object.entries(COLUMNS)) {
      await source.query(`UPDATE sign_in_log SET ${column} = ${value} WHERE seq = $1`, [line]);
      expect([column, await checked()]).toEqual([column, { holds: false, firstBroken: line }]);
      await source.query('DELETE FROM sign_in_log; INSERT INTO sign_in_log SELECT * FROM kept');
    }
    expect(await checked()).toEqual({ holds: true });
  });

  it.each(everyLine)('shows that line %d was removed, the last one too', async (line) => {
    await source.query('DELETE FROM sign_in_log WHERE seq = $1', [line]);
    expect(await checked()).toEqual({ holds: false, firstBroken: line });
  });

  it.each(everyLine)('shows that everything from line %d on was cut off', async (line) => {
    await source.query('DELETE FROM sign_in_log WHERE seq >= $1', [line]);
    expect(await checked()).toEqual({ holds: false, firstBroken: line });
  });

  it.each(everyLine.slice(1))('shows that line %d stands in the place of the one before', async (line) => {
    await source.query('UPDATE sign_in_log SET seq = -seq WHERE seq IN ($1, $2)', [line, line - 1]);
    await source.query('UPDATE sign_in_log SET seq = $1 + seq + $1 - 1 WHERE seq < 0', [line]);
    expect((await rows()).length).toBe(LINES);
    expect(await checked()).toEqual({ holds: false, firstBroken: line - 1 });
  });

  it.each(everyLine)('shows that line %d was rewritten, or taken out, with hashes that fit', async (line) => {
    await source.query(`UPDATE sign_in_log SET about = '{}' WHERE seq = $1`, [line]);
    await coverTracks(line);
    expect(await checked()).toEqual({ holds: false, firstBroken: LINES });
    await source.query('DELETE FROM sign_in_log WHERE seq = $1', [line]);
    await coverTracks(line);
    expect(await checked()).toEqual({ holds: false, firstBroken: LINES });
  });

  it('says itself that lines are missing, as soon as anything is written, and goes on', async () => {
    const running = writer();
    await running.write({ what: 'signed-out' });
    await source.query('DELETE FROM sign_in_log WHERE seq > 6');
    await running.write({ what: 'signed-in' });
    await writer().write({ what: 'signed-out' });
    const added = (await rows()).slice(6).map(({ seq, what, about }) => [Number(seq), what, JSON.parse(about)]);
    expect(added).toEqual([
      [7, 'log-harmed', { writtenUpTo: LINES + 1, foundUpTo: 6 }],
      [8, 'signed-in', {}],
      [9, 'signed-out', {}],
    ]);
    expect(await checked()).toEqual({ holds: true });
    // Whoever takes that line away too is found out like the first time.
    await source.query('DELETE FROM sign_in_log WHERE seq > 6');
    expect(await checked()).toEqual({ holds: false, firstBroken: 7 });
  });

  it('takes no mark for one that the secret has not sealed', async () => {
    const marks = join(folder, 'marks', SIGN_IN_MARK);
    const [own = ''] = await readdir(marks);
    await cp(join(marks, own), join(marks, 'copy.json'));
    await writeFile(
      join(marks, 'forged.json'),
      JSON.stringify({ era: 9, number: 1, value: '', seal: 'ab'.repeat(32) }),
    );
    await writeFile(join(marks, 'torn.json'), '{"era":');
    expect(await checked()).toEqual({ holds: true });
    expect(await new HighMark(folder, SIGN_IN_MARK, randomBytes(32)).read()).toBeUndefined();
    expect(await mark().read()).toMatchObject({ era: 0, number: LINES });
  });
});
