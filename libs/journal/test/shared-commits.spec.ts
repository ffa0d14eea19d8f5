import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Entry } from '#libs/domain';
import { journalMigrations, JournalStore, Keyring, verifyJournal, type Head } from '#libs/journal';
import { createDataSource, migrate, poolOf } from '#libs/platform';
import { freshDatabase, type FreshDatabase } from '#libs/testing';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

let database: FreshDatabase;
let source: DataSource;
let pool: Pool;
let journal: JournalStore;
let statements: string[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  source = await createDataSource({ url: database.url, entities: [], migrations: [...journalMigrations] }).initialize();
  await migrate(source);
  pool = poolOf(source);
  const asked = pool.query.bind(pool) as (...given: unknown[]) => unknown;
  Object.assign(pool, {
    query: (...given: [{ name?: string }, ...unknown[]]) => {
      if (given[0].name?.startsWith('journal-append')) statements.push(given[0].name);
      return asked(...given);
    },
  });
  journal = new JournalStore(source, new Keyring(Buffer.alloc(32, 7)));
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});
beforeEach(() => void (statements = []));

const entry = (drill: string, seq: number, text: string, key?: string): Entry => ({
  drill,
  seq,
  at: 1_700_000_000_000 + seq,
  time: seq,
  actor: { kind: 'control', id: text },
  ...(key !== undefined && { key, asked: 'fingerprint' }),
  event: { type: 'control-message-sent', message: `m${seq}`, to: ['blue'], text },
});

interface Opened {
  readonly drill: string;
  readonly head: Head;
}

/** A journal with its first entry, which is signed and so goes by itself. */
async function opened(): Promise<Opened> {
  const drill = randomUUID();
  await journal.begin(drill);
  const origin = await journal.head(drill);
  const head = origin && (await journal.append(drill, origin, [entry(drill, 1, 'begun')]));
  if (!head) throw new Error('no head');
  return { drill, head };
}
const many = (count: number): Promise<Opened[]> => Promise.all(Array.from({ length: count }, opened));
const adds = ({ drill, head }: Opened, texts: readonly string[], key?: string): Promise<Head | undefined> =>
  journal.append(
    drill,
    head,
    texts.map((text, index) => entry(drill, head.seq + index + 1, text, key)),
  );
async function texts(drill: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { event } of journal.read(drill, 1)) if ('text' in event) found.push(event.text as string);
  return found;
}

it('drills that are kept at the same time share commits, and each journal is what it would be alone', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.string({ maxLength: 20 }), { minLength: 1, maxLength: 4 }), { minLength: 8, maxLength: 30 }),
      async (given) => {
        const drills = await many(given.length);
        statements = [];
        const heads = await Promise.all(drills.map((drill, index) => adds(drill, given[index] ?? [])));
        expect(statements.length).toBeLessThan(given.length);
        expect(statements).toContain('journal-append-many');
        for (const [index, { drill }] of drills.entries()) {
          expect(await texts(drill)).toEqual(given[index]);
          expect(heads[index]).toEqual(await journal.head(drill));
          expect(await verifyJournal(journal, drill)).toMatchObject({ holds: true });
        }
      },
    ),
    { numRuns: 12 },
  );
});

it('a drill to which somebody else has written keeps nothing, and costs the others nothing', async () => {
  const drills = await many(10);
  const [late] = drills as [Opened];
  await adds(late, ['somebody else']);
  const heads = await Promise.all(drills.map((drill, index) => adds(drill, [`from ${index}`])));
  expect(heads.map((head) => head?.seq)).toEqual([undefined, ...Array<number>(9).fill(2)]);
  expect(await texts(late.drill)).toEqual(['somebody else']);
});

it('a batch that the database refuses fails alone', async () => {
  const drills = await many(10);
  const settled = await Promise.allSettled(
    drills.map((drill, index) => adds(drill, [`from ${index}`], index === 4 ? 'no \0 in a text' : undefined)),
  );
  expect(settled.map(({ status }) => status)).toEqual(
    drills.map((_, index) => (index === 4 ? 'rejected' : 'fulfilled')),
  );
  for (const [index, { drill }] of drills.entries())
    expect(await texts(drill)).toEqual(index === 4 ? [] : [`from ${index}`]);
});

it('a drill that another process is writing to holds nobody up', async () => {
  const drills = await many(10);
  const [busy] = drills as [Opened];
  const other = await pool.connect();
  await other.query('BEGIN');
  await other.query('SELECT FROM journal_head WHERE drill = $1 FOR UPDATE', [busy.drill]);
  let isKept = false;
  const waiting = adds(busy, ['after all']).finally(() => (isKept = true));
  for (let round = 0; round < 3; round++) {
    const rest = drills.slice(1 + round * 3, 4 + round * 3);
    const heads = await Promise.all(rest.map((drill) => adds(drill, ['kept'])));
    expect(heads.map((head) => head?.seq)).toEqual([2, 2, 2]);
  }
  expect(isKept).toBe(false);
  await other.query('COMMIT');
  other.release();
  expect(await waiting).toMatchObject({ seq: 2 });
});

it('a connection that is lost is lost to all who were on it, and each can find out from its journal', async () => {
  const drills = await many(10);
  const lost = Object.assign(new Error('Connection terminated unexpectedly'), { code: '57P01' });
  const { query } = pool;
  Object.assign(pool, { query: () => Promise.reject(lost) });
  const settled = await Promise.allSettled(drills.map((drill) => adds(drill, ['?'])));
  Object.assign(pool, { query });
  for (const one of settled) expect(one).toMatchObject({ status: 'rejected', reason: lost });
  for (const { drill } of drills) expect(await texts(drill)).toEqual([]);
});
