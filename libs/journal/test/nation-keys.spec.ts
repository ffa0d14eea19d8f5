import { journalMigrations, JournalStore, Keyring, verifyJournal, type Head } from '#libs/journal';
import type { DrillEvent, Entry } from '#libs/domain';
import { createDataSource, migrate } from '#libs/platform';
import { freshDatabase, type FreshDatabase } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';

const CANARY = 'canary-7c1e';
const keyring = new Keyring(Buffer.alloc(32, 7));

let database: FreshDatabase;
let source: DataSource;
let journal: JournalStore;

beforeAll(async () => {
  database = await freshDatabase();
  source = createDataSource({ url: database.url, entities: [], migrations: [...journalMigrations] });
  await migrate(source);
  journal = new JournalStore(source, keyring);
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const say = (drill: string, seq: number, owner?: string, text = `${CANARY} of ${owner}`): Entry => ({
  drill,
  seq,
  at: 1000 + seq,
  time: seq,
  actor: { kind: 'team', team: `${CANARY}-team`, console: 'c' },
  key: `team/${CANARY}/${seq}`,
  asked: CANARY,
  ...(owner !== undefined && { owner }),
  event: { type: 'control-message-sent', message: `m${seq}`, to: ['blue'], text },
});

const erasing = (drill: string, seq: number, nation: string): Entry => ({
  drill,
  seq,
  at: 5000,
  time: seq,
  actor: { kind: 'control', id: 'c' },
  event: { type: 'nation-erased', nation, teams: ['blue'], files: [], reason: 'its wish' },
});

async function begun(store = journal): Promise<{ drill: string; head: Head }> {
  const drill = randomUUID();
  await store.begin(drill);
  const head = await store.head(drill);
  if (!head) throw new Error('no head');
  return { drill, head };
}

async function readAll(drill: string, store = journal): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const one of store.read(drill)) entries.push(one);
  return entries;
}

/** Every row of every table, as text: whatever stands in clear is found in it. */
async function everything(): Promise<string> {
  const tables = await source.query<{ name: string }[]>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => source.query<{ row: string }[]>(`SELECT t::text AS row FROM "${name}" AS t`)),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n');
}

describe('what belongs to a nation', () => {
  it('is given back as it was, and stands in the database in no readable form', async () => {
    const { drill, head } = await begun();
    const entries = [say(drill, 1, 'XA'), say(drill, 2, 'XB'), say(drill, 3, 'XA'), say(drill, 4, undefined, 'to all')];
    const sealed = entries.slice(0, 3);
    const open: Entry = { ...(entries[3] as Entry), actor: { kind: 'muster' }, key: 'k', asked: 'a' };
    expect(await journal.append(drill, head, [...sealed, open])).toMatchObject({ seq: 4 });
    expect(await readAll(drill)).toEqual([...sealed, open]);
    const kept = await everything();
    expect([kept.includes(CANARY), kept.includes('to all')]).toEqual([false, true]);
    expect(await readAll(drill, new JournalStore(source, keyring))).toEqual([...sealed, open]);
  });

  it('is read by nobody who has the database but not the keyring', async () => {
    const { drill, head } = await begun();
    await journal.append(drill, head, [say(drill, 1, 'XA')]);
    await expect(readAll(drill, new JournalStore(source, new Keyring(Buffer.alloc(32, 9))))).rejects.toThrow();
  });

  it('is gone with the act that erases the nation, in every process, and the chain holds', async () => {
    const elsewhere = new JournalStore(source, keyring);
    const { drill, head } = await begun();
    const own = [say(drill, 1, 'XA'), say(drill, 2, 'XB'), say(drill, 3, 'XA')];
    const next = await journal.append(drill, head, own);
    expect(await readAll(drill, elsewhere)).toEqual(own);
    expect(next && (await journal.append(drill, next, [erasing(drill, 4, 'XA')]))).toMatchObject({ seq: 4 });
    for (const store of [journal, elsewhere, new JournalStore(source, keyring)]) {
      const erased = (seq: number): unknown => ({
        drill,
        seq,
        at: 1000 + seq,
        time: seq,
        actor: { kind: 'muster' },
        event: { type: 'erased' },
      });
      expect(await readAll(drill, store)).toEqual([erased(1), own[1], erased(3), erasing(drill, 4, 'XA')]);
      expect(await verifyJournal(store, drill)).toMatchObject({ holds: true, entries: 4, signedUpTo: 4 });
    }
    const keys = await source.query<{ nation: string }[]>(
      `SELECT nation FROM nation_key WHERE drill = $1 AND wrapped <> ''`,
      [drill],
    );
    expect(keys).toEqual([{ nation: 'XB' }]);
  });

  it('is not erased by an act that came too late to be kept', async () => {
    const { drill, head } = await begun();
    await journal.append(drill, head, [say(drill, 1, 'XA')]);
    expect(await journal.append(drill, head, [erasing(drill, 1, 'XA')])).toBeUndefined();
    expect(await readAll(drill)).toEqual([say(drill, 1, 'XA')]);
  });

  it('is sealed with a key that stays, though the turn in which it was made fails', async () => {
    const { drill } = await begun();
    const write = (fail: boolean): Promise<unknown> =>
      journal.inTurn(drill, async ({ head, keep }) => {
        const chain = journal.chain(drill, head);
        chain.add([say(drill, head.seq + 1, 'XA')]);
        await keep(chain);
        if (fail) throw new Error('in the middle');
      });
    await expect(write(true)).rejects.toThrow('in the middle');
    await write(false);
    await write(false);
    expect(await readAll(drill, new JournalStore(source, keyring))).toEqual([say(drill, 1, 'XA'), say(drill, 2, 'XA')]);
  });

  it('gets one key, though two processes begin at once', async () => {
    const drills = await Promise.all(Array.from({ length: 5 }, () => begun()));
    for (const { drill, head } of drills) {
      const stores = [journal, new JournalStore(source, keyring)];
      await Promise.all(stores.map((store) => store.append(drill, head, [say(drill, 1, 'XA')])));
      expect(await readAll(drill)).toEqual([say(drill, 1, 'XA')]);
    }
  });

  it('cannot be put elsewhere in the journal', async () => {
    const { drill, head } = await begun();
    await journal.append(drill, head, [say(drill, 1, 'XA'), say(drill, 2, 'XA')]);
    await source.query(
      `UPDATE journal_entry SET event = (SELECT event FROM journal_entry WHERE drill = $1 AND seq = 1)
       WHERE drill = $1 AND seq = 2`,
      [drill],
    );
    await expect(readAll(drill)).rejects.toThrow();
    expect(await verifyJournal(journal, drill)).toMatchObject({ holds: false, firstBroken: 2 });
  });

  it('from before there were keys stays readable', async () => {
    const { drill, head } = await begun();
    const before: DrillEvent = { type: 'nation-added', nation: 'XA', name: 'Before' };
    const { owner: _owner, ...open } = { ...say(drill, 1, 'XA'), event: before };
    await journal.append(drill, head, [open]);
    expect(await readAll(drill)).toEqual([open]);
  });
});
