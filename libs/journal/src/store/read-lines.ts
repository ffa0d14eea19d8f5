import type { DrillId, Entry, NationId } from '#libs/domain';
import type { Pool, PoolClient, QueryResult } from 'pg';
import type { StoredLine } from '../chain.js';
import type { NationKeys } from '../keys/nation-keys.js';
import { inDrill } from './in-drill.js';
import type { Head } from './journal-store.js';
import { toEntry } from './lines.js';

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

const READ = `
  SELECT seq, at, time, actor::text AS actor, key, asked, event::text AS event, hash
  FROM journal_entry WHERE drill = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4`;

const HEAD = 'SELECT seq, hash FROM journal_head WHERE drill = $1';

const PAGE = 5000;

/** The entries after a number, up to another, in order. */
export async function* readEntries(
  on: Pool | PoolClient,
  keys: NationKeys,
  drill: DrillId,
  after: number,
  until?: number,
): AsyncGenerator<Entry> {
  await inDrill(on, drill, (client) => keys.look(client, drill));
  for await (const { line } of linesOf(on, drill, after, until)) yield toEntry(line, keys);
}

/** An entry that belongs to a nation, and the hash that the chain has after it. */
export interface Owned {
  readonly entry: Entry;
  readonly hash: Buffer;
}

export async function* readOwned(
  on: Pool | PoolClient,
  keys: NationKeys,
  drill: DrillId,
  nation: NationId,
): AsyncGenerator<Owned> {
  await inDrill(on, drill, (client) => keys.look(client, drill));
  for await (const { line, hash } of linesOf(on, drill, 0)) {
    const entry = toEntry(line, keys);
    if (entry.owner === nation) yield { entry, hash };
  }
}

/** The stored lines after a number, up to another, as they stand, a page at a time. */
export async function* linesOf(
  on: Pool | PoolClient,
  drill: DrillId,
  after: number,
  until = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<StoredLine> {
  for (let since = after; ;) {
    const values = [drill, since, until, PAGE];
    const page: QueryResult<Row> = await inDrill(on, drill, (client) =>
      client.query({ name: 'journal-read', text: READ, values }),
    );
    for (const row of page.rows) {
      const { hash, seq, at, time, ...rest } = row;
      since = Number(seq);
      yield { hash, line: { drill, seq: since, at: Number(at), time: Number(time), ...rest } };
    }
    if (page.rows.length < PAGE || since >= until) return;
  }
}

/** Where a drill’s journal ends; undefined when none was begun. */
export async function headOf(drill: DrillId, on: Pool | PoolClient): Promise<Head | undefined> {
  const found: QueryResult<{ seq: string; hash: Buffer }> = await on.query({
    name: 'journal-head',
    text: HEAD,
    values: [drill],
  });
  const row = found.rows[0];
  return row && { seq: Number(row.seq), hash: row.hash };
}
