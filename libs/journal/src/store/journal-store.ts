import type { DrillEvent, DrillId, Entry } from '#libs/domain';
import type { Pool, QueryResult } from 'pg';
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
    const found: QueryResult<{ seq: string; hash: Buffer }> = await this.pool.query(
      'SELECT seq, hash FROM journal_head WHERE drill = $1',
      [drill],
    );
    const row = found.rows[0];
    return row && { seq: Number(row.seq), hash: row.hash };
  }

  /**
   * Appends entries that follow `head`. Gives the new head, or undefined when somebody else has written meanwhile; then
   * nothing of this was kept.
   */
  async append(drill: DrillId, head: Head, entries: readonly Entry[]): Promise<Head | undefined> {
    if (entries.length === 0) return head;
    const lines = toLines(entries);
    const hashes: Buffer[] = [];
    let hash = head.hash;
    for (const line of lines) hashes.push((hash = hashAfter(hash, line)));
    const last = head.seq + lines.length;
    const written = await this.pool.query({
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

  /** The entries after a number, in order, a page at a time. */
  async *read(drill: DrillId, after = 0): AsyncGenerator<Entry> {
    for await (const { line } of this.lines(drill, after)) yield toEntry(line);
  }

  /** The stored lines after a number, as they stand. */
  async *lines(drill: DrillId, after = 0): AsyncGenerator<StoredLine> {
    for (let since = after; ;) {
      const page: QueryResult<Row> = await this.pool.query({
        name: 'journal-read',
        text: READ,
        values: [drill, since, PAGE],
      });
      for (const row of page.rows) {
        const { hash, seq, at, time, ...rest } = row;
        since = Number(seq);
        yield { hash, line: { drill, seq: since, at: Number(at), time: Number(time), ...rest } };
      }
      if (page.rows.length < PAGE) return;
    }
  }
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
