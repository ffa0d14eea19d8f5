import type { DrillEvent, DrillId, Entry } from '#libs/domain';
import type { Pool, PoolClient, QueryResult } from 'pg';
import type { DataSource } from 'typeorm';
import { hashAfter, ORIGIN, type Line } from '../chain.js';
import { arrayOf } from './array-of.js';

/** Where a drill's journal ends. */
export interface Head {
  readonly seq: number;
  readonly hash: Buffer;
}

interface Row {
  seq: string;
  at: string;
  time: string;
  actor: string;
  key: string | null;
  asked: string | null;
  event: string;
  hash: Buffer;
}

/** A writer's turn at a drill: nobody else takes one before it has ended. */
export interface Turn {
  readonly head: Head;
  /** As the store's; by the turn's own connection, so that many turns at once cannot wait for each other's. */
  read(after: number): AsyncGenerator<Entry>;
  append(head: Head, entries: readonly Entry[]): Promise<Head | undefined>;
}

/** What stands in the journal, with the stored text that the hash was taken over. */
export interface StoredLine {
  readonly line: Line;
  readonly hash: Buffer;
}

/**
 * One round trip: the head moves only if it stands where the writer saw it, and the entries go in with it. A statement
 * of its own is a transaction of its own, so when this returns the entries are on disk.
 */
const APPEND = `
  WITH moved AS (
    UPDATE journal_head SET seq = $3, hash = $4 WHERE drill = $1 AND seq = $2 RETURNING drill
  )
  INSERT INTO journal_entry (drill, seq, at, time, actor, key, asked, event, hash)
  SELECT moved.drill, line.* FROM moved,
    unnest($5::bigint[], $6::bigint[], $7::bigint[], $8::json[], $9::text[], $10::text[], $11::json[], $12::bytea[]) AS line`;

const READ = `
  SELECT seq, at, time, actor::text AS actor, key, asked, event::text AS event, hash
  FROM journal_entry WHERE drill = $1 AND seq > $2 ORDER BY seq LIMIT $3`;

/** Waits for the turn, and looks at the head once it has it: two statements, as one sees what was there when it began. */
const TAKE_TURN = `SELECT pg_advisory_xact_lock(hashtextextended('journal/' || $1, 0))`;
const HEAD = 'SELECT seq, hash FROM journal_head WHERE drill = $1';

const PAGE = 5000;

/** The append-only journal in PostgreSQL. */
export class JournalStore {
  private readonly pool: Pool;

  constructor(source: DataSource) {
    this.pool = (source.driver as unknown as { master: Pool }).master;
  }

  /** Opens the journal of a drill; opening it again changes nothing. */
  async begin(drill: DrillId): Promise<void> {
    await this.pool.query(
      'INSERT INTO journal_head (drill, seq, hash) VALUES ($1, 0, $2) ON CONFLICT (drill) DO NOTHING',
      [drill, ORIGIN],
    );
  }

  async head(drill: DrillId): Promise<Head | undefined> {
    return headOf(drill, this.pool);
  }

  /** Where the journals of these drills end, by drill. */
  async heads(drills: readonly DrillId[]): Promise<Map<DrillId, number>> {
    const found: QueryResult<{ drill: string; seq: string }> = await this.pool.query(
      'SELECT drill, seq FROM journal_head WHERE drill = ANY($1)',
      [drills],
    );
    return new Map(found.rows.map(({ drill, seq }) => [drill, Number(seq)]));
  }

  /**
   * Lets a writer work while every other one that asks for a turn waits, also in other processes; what it appends is on
   * disk when this returns, and gone when `work` throws. Gives undefined when no journal was begun for the drill.
   */
  async inTurn<T>(drill: DrillId, work: (turn: Turn) => Promise<T>): Promise<T | undefined> {
    const client = await this.pool.connect();
    let broken = true;
    try {
      await client.query('BEGIN');
      await client.query({ name: 'journal-turn', text: TAKE_TURN, values: [drill] });
      const head = await headOf(drill, client);
      const turn = head && {
        head,
        read: (after: number) => read(client, drill, after),
        append: (after: Head, entries: readonly Entry[]) => append(client, drill, after, entries),
      };
      const done = turn && (await work(turn));
      await client.query('COMMIT');
      broken = false;
      return done;
    } finally {
      // A connection on which something failed is closed, which takes its transaction and its turn with it.
      client.release(broken);
    }
  }

  /**
   * Appends entries that follow `head`. Gives the new head, or undefined when somebody else has written meanwhile; then
   * nothing of this was kept.
   */
  async append(drill: DrillId, head: Head, entries: readonly Entry[]): Promise<Head | undefined> {
    return append(this.pool, drill, head, entries);
  }

  /** The entries after a number, in order, a page at a time. */
  read(drill: DrillId, after = 0): AsyncGenerator<Entry> {
    return read(this.pool, drill, after);
  }

  /** The stored lines after a number, as they stand. */
  lines(drill: DrillId, after = 0): AsyncGenerator<StoredLine> {
    return linesOf(this.pool, drill, after);
  }
}

async function* read(on: Pool | PoolClient, drill: DrillId, after: number): AsyncGenerator<Entry> {
  for await (const { line } of linesOf(on, drill, after)) yield toEntry(line);
}

async function* linesOf(on: Pool | PoolClient, drill: DrillId, after: number): AsyncGenerator<StoredLine> {
  for (let since = after; ;) {
    const page: QueryResult<Row> = await on.query({ name: 'journal-read', text: READ, values: [drill, since, PAGE] });
    for (const row of page.rows) {
      const { hash, seq, at, time, ...rest } = row;
      since = Number(seq);
      yield { hash, line: { drill, seq: since, at: Number(at), time: Number(time), ...rest } };
    }
    if (page.rows.length < PAGE) return;
  }
}

async function headOf(drill: DrillId, on: Pool | PoolClient): Promise<Head | undefined> {
  const found: QueryResult<{ seq: string; hash: Buffer }> = await on.query({
    name: 'journal-head',
    text: HEAD,
    values: [drill],
  });
  const row = found.rows[0];
  return row && { seq: Number(row.seq), hash: row.hash };
}

async function append(
  on: Pool | PoolClient,
  drill: DrillId,
  head: Head,
  entries: readonly Entry[],
): Promise<Head | undefined> {
  if (entries.length === 0) return head;
  const lines = toLines(entries);
  const hashes: Buffer[] = [];
  let hash = head.hash;
  for (const line of lines) hashes.push((hash = hashAfter(hash, line)));
  const last = head.seq + lines.length;
  const written = await on.query({
    name: 'journal-append',
    text: APPEND,
    values: [
      drill,
      head.seq,
      last,
      hash,
      arrayOf(lines.map(({ seq }) => seq)),
      arrayOf(lines.map(({ at }) => at)),
      arrayOf(lines.map(({ time }) => time)),
      arrayOf(lines.map(({ actor }) => actor)),
      arrayOf(lines.map(({ key }) => key)),
      arrayOf(lines.map(({ asked }) => asked)),
      arrayOf(lines.map(({ event }) => event)),
      arrayOf(hashes.map((one) => `\\x${one.toString('hex')}`)),
    ],
  });
  return written.rowCount === lines.length ? { seq: last, hash } : undefined;
}

/** The entries of one command share their actor: it is written out once. */
function toLines(entries: readonly Entry[]): Line[] {
  let latest: { of: Entry['actor']; text: string } | undefined;
  return entries.map(({ drill, seq, at, time, actor, key, asked, event }) => {
    if (latest?.of !== actor) latest = { of: actor, text: JSON.stringify(actor) };
    const text = latest.text;
    return { drill, seq, at, time, actor: text, key: key ?? null, asked: asked ?? null, event: JSON.stringify(event) };
  });
}

function toEntry(line: Line): Entry {
  return {
    drill: line.drill,
    seq: line.seq,
    at: line.at,
    time: line.time,
    actor: JSON.parse(line.actor) as Entry['actor'],
    ...(line.key !== null && { key: line.key }),
    ...(line.asked !== null && { asked: line.asked }),
    event: JSON.parse(line.event) as DrillEvent,
  };
}
