import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Entry } from '#libs/domain';
import { journalMigrations, JournalStore, Keyring, verifyJournal } from '#libs/journal';
import { createDataSource, migrate } from '#libs/platform';
import { freshDatabase, type FreshDatabase } from '#libs/testing';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';

const entry = (drill: string, seq: number, text: string, key?: string): Entry => ({
  drill,
  seq,
  at: 1_700_000_000_000 + seq,
  time: seq,
  actor: { kind: 'control', id: text },
  ...(key !== undefined && { key, asked: 'fingerprint' }),
  event: { type: 'control-message-sent', message: `m${seq}`, to: ['blue', 'red'], text },
});

/** PostgreSQL has no NUL in texts, and JSON writes it as an escape that `json` takes but text cannot hold. */
const text = fc.string({ unit: 'binary', maxLength: 60 }).map((given) => given.replaceAll('\0', ''));

describe('JournalStore', () => {
  let database: FreshDatabase;
  let source: DataSource;
  let journal: JournalStore;

  beforeAll(async () => {
    database = await freshDatabase();
    source = await createDataSource({
      url: database.url,
      entities: [],
      migrations: [...journalMigrations],
    }).initialize();
    await migrate(source);
    journal = new JournalStore(source, new Keyring(Buffer.alloc(32, 7)));
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const opened = async () => {
    const drill = randomUUID();
    await journal.begin(drill);
    const head = await journal.head(drill);
    if (!head) throw new Error('no head');
    return { drill, head };
  };

  const readAll = async (drill: string, after = 0): Promise<Entry[]> => {
    const entries: Entry[] = [];
    for await (const one of journal.read(drill, after)) entries.push(one);
    return entries;
  };

  it('gives back what it was given, whatever the texts hold, under a chain that holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, fc.option(text.filter(Boolean), { nil: undefined })), { minLength: 1 }),
        async (texts) => {
          const { drill, head } = await opened();
          const entries = texts.map(([said, key], index) => entry(drill, index + 1, said, key));
          expect(await journal.append(drill, head, entries)).toMatchObject({ seq: entries.length });
          expect(await readAll(drill)).toEqual(entries);
          expect(await verifyJournal(journal, drill)).toMatchObject({ holds: true, entries: entries.length });
        },
      ),
      { numRuns: 60, examples: [[[['"quoted" \\ \n \t \u0007 {a,b} NULL', 'NULL']]]] },
    );
  });

  it('keeps nothing of a writer who has not seen the latest head', async () => {
    const { drill, head } = await opened();
    const next = await journal.append(drill, head, [entry(drill, 1, 'first')]);
    expect(await journal.append(drill, head, [entry(drill, 1, 'too late')])).toBeUndefined();
    expect(await readAll(drill)).toEqual([entry(drill, 1, 'first')]);
    expect(await journal.append(drill, next ?? head, [entry(drill, 2, 'second')])).toMatchObject({ seq: 2 });
    expect(await readAll(drill, 1)).toEqual([entry(drill, 2, 'second')]);
  });

  it('keeps nothing for a drill whose journal was never opened', async () => {
    const { head } = await opened();
    const drill = randomUUID();
    expect(await journal.append(drill, head, [entry(drill, 1, 'stray')])).toBeUndefined();
    expect(await readAll(drill)).toEqual([]);
  });

  it('opens a journal again without harm', async () => {
    const { drill, head } = await opened();
    await journal.append(drill, head, [entry(drill, 1, 'kept')]);
    await journal.begin(drill);
    expect(await journal.head(drill)).toMatchObject({ seq: 1 });
  });

  it('names the first entry that somebody changed', async () => {
    const { drill, head } = await opened();
    await journal.append(
      drill,
      head,
      [1, 2, 3].map((seq) => entry(drill, seq, 'true')),
    );
    await source.query(
      `UPDATE journal_entry SET event = replace(event::text, 'true', 'false')::json WHERE drill = $1 AND seq = 2`,
      [drill],
    );
    expect(await verifyJournal(journal, drill)).toMatchObject({ holds: false, firstBroken: 2 });
  });
});
