import {
  exportJournal,
  journalMigrations,
  JournalStore,
  Keyring,
  PublicKey,
  verifyExport,
  verifyJournal,
  type ExportCheck,
  type Verification,
} from '#libs/journal';
import type { DrillEvent, Entry } from '#libs/domain';
import { createDataSource, migrate } from '#libs/platform';
import { freshDatabase, type FreshDatabase } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';

const LAST = 24;
/** Where this journal is signed: at its beginning and at each milestone. */
const SIGNED = [1, 5, 12, 20];
const keyring = new Keyring(Buffer.alloc(32, 7));

const eventAt = (seq: number): DrillEvent => {
  if (seq === 5) return { type: 'drill-started' };
  if (seq === 12) return { type: 'drill-paused', reason: 'tea' };
  if (seq === 20) return { type: 'drill-ended', reason: 'over' };
  return { type: seq > 20 ? 'drill-resumed' : 'comcheck-opened' };
};

interface Signature {
  seq: number;
  kind: string;
  at: number;
  hash: string;
  keyId: string;
  signature: string;
}
interface Line {
  seq: number;
  at: number;
  time: number;
  actor: string;
  key: string | null;
  asked: string | null;
  event: string;
  hash: string;
}
/** An exported journal, taken apart so that it can be tampered with. */
interface Taken {
  head: { drill: string; publicKey: string };
  signatures: Signature[];
  entries: Line[];
  end: { seq: number; hash: string } | undefined;
}

let database: FreshDatabase;
let source: DataSource;
let journal: JournalStore;
let drill: string;
let whole: string[];

beforeAll(async () => {
  database = await freshDatabase();
  source = createDataSource({ url: database.url, entities: [], migrations: [...journalMigrations] });
  await migrate(source);
  journal = new JournalStore(source, keyring);
  drill = await written();
  whole = [];
  for await (const line of exportJournal(journal, drill)) whole.push(line.trim());
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

/** A journal, appended in uneven batches. */
async function written(): Promise<string> {
  const id = randomUUID();
  await journal.begin(id);
  let head = await journal.head(id);
  for (let seq = 1; seq <= LAST;) {
    const until = Math.min(LAST, seq + (seq % 4));
    const entries: Entry[] = [];
    for (; seq <= until; seq++) {
      const actor = { kind: 'control', id: `console ${seq}` } as const;
      const named = seq % 3 === 0 ? { key: `key/${seq}`, asked: 'abc' } : {};
      entries.push({ drill: id, seq, at: 1000 * seq, time: seq, actor, ...named, event: eventAt(seq) });
    }
    head = head && (await journal.append(id, head, entries));
  }
  if (head?.seq !== LAST) throw new Error('the journal was not written');
  return id;
}

function taken(): Taken {
  const lines = whole.map((line) => JSON.parse(line) as Record<string, never>);
  return {
    head: lines[0] as never,
    signatures: lines.flatMap(({ signed }) => (signed ? [signed as Signature] : [])),
    entries: lines.flatMap(({ entry }) => (entry ? [entry as Line] : [])),
    end: lines.at(-1)?.['end'],
  };
}

async function* linesOf({ head, signatures, entries, end }: Taken): AsyncGenerator<string> {
  yield JSON.stringify(head);
  for (const signed of signatures) yield JSON.stringify({ signed });
  for (const entry of entries) yield JSON.stringify({ entry });
  if (end) yield JSON.stringify({ end });
}

async function verdict(tampered: Taken): Promise<Verification> {
  const checked = await verifyExport(linesOf(tampered), keyring.publicKey);
  if ('unreadable' in checked) throw new Error(checked.unreadable);
  return checked.verification;
}

const digest = (before: Buffer, { seq, at, time, actor, key, asked, event }: Line): Buffer =>
  createHash('sha256')
    .update(before)
    .update([drill, seq, at, time, actor, key ?? '', asked ?? '', event].join('\n'))
    .digest();

/** What somebody would do who can write to the database but has not the key: every number and hash fits again. */
function covered(tampered: Taken): Taken {
  let hash: Buffer = Buffer.alloc(32);
  const entries = tampered.entries.map((entry, index) => {
    const line = { ...entry, seq: index + 1 };
    hash = digest(hash, line);
    return { ...line, hash: hash.toString('hex') };
  });
  return { ...tampered, entries, end: { seq: entries.length, hash: hash.toString('hex') } };
}

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new RangeError(`nothing at ${index}`);
  return found;
};

const CHANGES: readonly ((line: Line) => Line)[] = [
  (line) => ({ ...line, at: line.at + 1 }),
  (line) => ({ ...line, time: line.time - 1 }),
  (line) => ({ ...line, actor: line.actor.replace('console', 'consule') }),
  (line) => ({ ...line, key: line.key === null ? '' : null }),
  (line) => ({ ...line, key: 'another' }),
  (line) => ({ ...line, asked: line.asked === null ? '' : `${line.asked}d` }),
  (line) => ({ ...line, event: line.event.replace('"type"', ' "type"') }),
  (line) => ({ ...line, hash: line.hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }),
];

const place = fc.integer({ min: 1, max: LAST });
const change = fc.constantFrom(...CHANGES);

/** The stretch between two signatures in which an entry lies: what tampering that covers its tracks is found in. */
const stretchOf = (seq: number): { from: number; to: number } => ({
  from: Math.max(0, ...SIGNED.filter((one) => one < seq)) + 1,
  to: Math.min(...SIGNED.filter((one) => one >= seq)),
});

describe('a journal that nobody touched', () => {
  it('holds, in the database and in its export', async () => {
    const holds = { holds: true, entries: LAST, signedFrom: 1, signedUpTo: 20 };
    expect(await verifyJournal(journal, drill)).toEqual(holds);
    expect(await verdict(taken())).toEqual(holds);
    expect(taken().signatures.map(({ seq }) => seq)).toEqual(SIGNED);
  });

  it('does not hold under anybody else’s key', async () => {
    const other = new Keyring(Buffer.alloc(32, 8)).publicKey;
    expect(await verifyJournal(journal, drill, other)).toMatchObject({ firstBroken: 1, why: 'another key signed it' });
    const pem = PublicKey.read(keyring.publicKey.pem);
    expect(pem?.id).toBe(keyring.publicKey.id);
    expect([PublicKey.read('nonsense'), PublicKey.read('')]).toEqual([undefined, undefined]);
  });
});

describe('one thing that was tampered with is found, and its place is named:', () => {
  it('an entry that was altered', async () => {
    await fc.assert(
      fc.asyncProperty(place, change, async (seq, alter) => {
        const all = taken();
        const before = at(all.entries, seq - 1);
        all.entries[seq - 1] = alter(before);
        fc.pre(JSON.stringify(alter(before)) !== JSON.stringify(before));
        expect(await verdict(all)).toMatchObject({ holds: false, firstBroken: seq, entries: seq - 1 });
      }),
      { numRuns: 300 },
    );
  });

  it('an entry that was removed', async () => {
    for (let seq = 1; seq <= LAST; seq++) {
      const all = taken();
      all.entries.splice(seq - 1, 1);
      expect(await verdict(all)).toMatchObject({ holds: false, firstBroken: seq });
    }
  });

  it('entries that changed places', async () => {
    await fc.assert(
      fc.asyncProperty(place, place, fc.boolean(), async (one, other, renumbered) => {
        fc.pre(one !== other);
        const all = taken();
        const [first, second] = [at(all.entries, one - 1), at(all.entries, other - 1)];
        all.entries[one - 1] = renumbered ? { ...second, seq: one } : second;
        all.entries[other - 1] = renumbered ? { ...first, seq: other } : first;
        expect(await verdict(all)).toMatchObject({ holds: false, firstBroken: Math.min(one, other) });
      }),
    );
  });

  it('an entry that was put in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: LAST + 1 }), place, async (seq, copied) => {
        const all = taken();
        const stray = { ...at(all.entries, copied - 1), seq };
        all.entries.splice(seq - 1, 0, stray);
        const found = await verdict(all);
        const same = copied === seq || copied === seq - 1;
        expect(found).toMatchObject({ holds: false });
        expect((found as { firstBroken: number }).firstBroken).toBe(copied === seq ? seq + 1 : seq);
        expect(same || found.entries === seq - 1).toBe(true);
      }),
    );
  });

  it('a tail that was cut off, with or without its end', async () => {
    for (let kept = 0; kept < LAST; kept++) {
      const all = taken();
      all.entries.length = kept;
      expect(await verdict(all)).toMatchObject({ holds: false, firstBroken: kept + 1 });
      expect(await verdict({ ...all, end: undefined })).toMatchObject({ holds: false, firstBroken: kept + 1 });
    }
  });

  it('a signature that was altered, removed, moved or put in', async () => {
    for (const [index, seq] of SIGNED.entries()) {
      const broken = { holds: false, firstBroken: seq };
      const tampered = (alter: (signature: Signature) => Signature | undefined): Promise<Verification> => {
        const all = taken();
        return verdict({
          ...all,
          signatures: all.signatures.flatMap((one, n) => (n === index ? (alter(one) ?? []) : [one])),
        });
      };
      expect(await tampered(() => undefined)).toMatchObject({ ...broken, why: 'its signature is missing' });
      expect(await tampered((one) => ({ ...one, at: one.at + 1 }))).toMatchObject(broken);
      expect(await tampered((one) => ({ ...one, kind: 'adopted' }))).toMatchObject(broken);
      expect(await tampered((one) => ({ ...one, hash: 'f'.repeat(64) }))).toMatchObject(broken);
      expect(await tampered((one) => ({ ...one, keyId: '0'.repeat(16) }))).toMatchObject(broken);
      const flipped = (one: Signature): string => one.signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'));
      expect(await tampered((one) => ({ ...one, signature: flipped(one) }))).toMatchObject(broken);
      const moved = await tampered((one) => ({ ...one, seq: one.seq + 1 }));
      expect(moved).toMatchObject(broken);
    }
    const all = taken();
    const stray = { ...at(all.signatures, 1), seq: 8, hash: at(all.entries, 7).hash };
    expect(await verdict({ ...all, signatures: [...all.signatures, stray] })).toMatchObject({ firstBroken: 8 });
  });

  it('a line of the file that is no line, and one behind its end', async () => {
    const lines: string[] = [];
    for await (const line of linesOf(taken())) lines.push(line);
    const check = async (tampered: readonly string[]): Promise<ExportCheck> =>
      verifyExport(
        (async function* () {
          yield* tampered;
        })(),
      );
    const sixth = 1 + SIGNED.length + 5;
    expect(await check([...lines.slice(0, sixth), 'noise', ...lines.slice(sixth + 1)])).toMatchObject({
      verification: { firstBroken: 6, why: `line ${sixth + 1} of the file is not a line of a journal` },
    });
    expect(await check([...lines, lines[sixth] ?? ''])).toMatchObject({ verification: { holds: false } });
    expect(await check(['{}'])).toHaveProperty('unreadable');
    expect(await check([])).toHaveProperty('unreadable');
  });
});

describe('somebody who works every hash out anew, but has not the key,', () => {
  const found = async (tampered: Taken, seq: number): Promise<void> => {
    const verification = await verdict(covered(tampered));
    const { from, to } = stretchOf(Math.min(seq, 20));
    expect(verification).toMatchObject({ holds: false });
    const { firstBroken, upTo = firstBroken } = verification as { firstBroken: number; upTo?: number };
    expect([firstBroken, firstBroken <= seq, upTo <= to]).toEqual([from, true, true]);
  };

  it('is found where a signature stands behind the altered entry', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20 }), async (seq) => {
        const all = taken();
        const line = at(all.entries, seq - 1);
        all.entries[seq - 1] = { ...line, time: line.time + 1 };
        await found(all, seq);
      }),
    );
  });

  it('cannot cut the tail before the last signature', async () => {
    for (let kept = 1; kept < 20; kept++) {
      const all = taken();
      all.entries.length = kept;
      expect(await verdict(covered(all))).toMatchObject({ holds: false, firstBroken: kept + 1 });
    }
  });

  it('gains nothing by taking the signatures away too', async () => {
    const all = covered(taken());
    expect(await verdict({ ...all, signatures: [] })).toMatchObject({
      firstBroken: 1,
      why: 'its signature is missing',
    });
  });
});

describe('in the database', () => {
  const tampered = async (statement: string, ...values: unknown[]): Promise<Verification> => {
    const id = await written();
    await source.query(statement, [id, ...values]);
    return verifyJournal(journal, id);
  };

  it.each([
    ['altered', `UPDATE journal_entry SET event = '{"type":"drill-resumed"}' WHERE drill = $1 AND seq = 9`, 9],
    ['removed', 'DELETE FROM journal_entry WHERE drill = $1 AND seq = 9', 9],
    ['cut off', 'DELETE FROM journal_entry WHERE drill = $1 AND seq > 9', 10],
    ['turned back', 'UPDATE journal_head SET seq = seq - 1 WHERE drill = $1', 24],
    ['headless', 'DELETE FROM journal_head WHERE drill = $1', 25],
    ['unsigned', 'DELETE FROM journal_checkpoint WHERE drill = $1 AND seq = 12', 12],
    ['falsely signed', `UPDATE journal_checkpoint SET hash = '\\x00' WHERE drill = $1 AND seq = 12`, 12],
  ])('an entry that was %s is named', async (_what, statement, firstBroken) => {
    expect(await tampered(statement)).toMatchObject({ holds: false, firstBroken });
  });

  it('a journal that was begun unsigned is signed as it stands, once', async () => {
    const id = await written();
    await source.query('DELETE FROM journal_checkpoint WHERE drill = $1', [id]);
    expect(await verifyJournal(journal, id)).toMatchObject({ holds: false, firstBroken: 1 });
    expect([await journal.adopt(99_000), await journal.adopt(99_001)]).toEqual([1, 0]);
    expect(await verifyJournal(journal, id)).toMatchObject({ holds: true, signedFrom: LAST, signedUpTo: LAST });
    await source.query('UPDATE journal_entry SET at = 3 WHERE drill = $1 AND seq = 3', [id]);
    expect(await verifyJournal(journal, id)).toMatchObject({ holds: false, firstBroken: 3 });
  });
});
