/** What a batch brings along besides its entries. */
export interface AppendKind {
  /** Signatures under some of its entries: $13 to $17. */
  readonly signed: boolean;
  /** Nations whose keys it destroys: $18. Only in a batch that is signed. */
  readonly erasing: boolean;
}

const SIGNED = `, signed AS (
    INSERT INTO journal_checkpoint (drill, seq, kind, at, hash, key_id, signature)
    SELECT moved.drill, checkpoint.seq, 'entry', checkpoint.at, checkpoint.hash, $16, checkpoint.signature FROM moved,
      unnest($13::bigint[], $14::bigint[], $15::bytea[], $17::bytea[]) AS checkpoint (seq, at, hash, signature)
  )`;

/** A mark without a key stays in its place, under another id, so that nobody who comes late makes the nation a new one. */
const ERASING = `, erased AS (
    UPDATE nation_key SET id = gen_random_uuid(), wrapped = '' FROM moved
    WHERE nation_key.drill = moved.drill AND nation_key.nation = ANY($18::text[])
  )`;

/**
 * One round trip: the head moves only if it stands where the writer saw it, and the entries go in with it, with the
 * signatures under them, and with the end of the keys of nations that are erased. A statement of its own is a transaction
 * of its own, so when this returns the entries are on disk.
 */
export const appendStatement = ({ signed, erasing }: AppendKind): { readonly name: string; readonly text: string } => ({
  name: `journal-append${signed ? '-signed' : ''}${erasing ? '-erasing' : ''}`,
  text: `
  WITH moved AS (
    UPDATE journal_head SET seq = $3, hash = $4 WHERE drill = $1 AND seq = $2 RETURNING drill
  )${signed ? SIGNED : ''}${erasing ? ERASING : ''}
  INSERT INTO journal_entry (drill, seq, at, time, actor, key, asked, event, hash)
  SELECT moved.drill, line.* FROM moved,
    unnest($5::bigint[], $6::bigint[], $7::bigint[], $8::json[], $9::text[], $10::text[], $11::json[], $12::bytea[]) AS line`,
});

/**
 * The same for many drills at once, none of them signed or erasing. A drill that somebody else is writing to, or has
 * written to, is left out; gives the drills of which all was kept. Heads are locked in one order by everybody, and nobody is
 * waited for.
 */
export const APPEND_MANY = {
  name: 'journal-append-many',
  text: `
  WITH batch AS (
    SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::bytea[]) AS batch (drill, after, seq, hash)
  ), free AS MATERIALIZED (
    SELECT head.drill FROM journal_head AS head JOIN batch ON batch.drill = head.drill
    WHERE head.seq = batch.after ORDER BY head.drill FOR UPDATE OF head SKIP LOCKED
  ), moved AS (
    UPDATE journal_head AS head SET seq = batch.seq, hash = batch.hash FROM batch, free
    WHERE head.drill = batch.drill AND free.drill = batch.drill RETURNING head.drill
  ), added AS (
    INSERT INTO journal_entry (drill, seq, at, time, actor, key, asked, event, hash)
    SELECT line.* FROM moved JOIN unnest($5::uuid[],
      $6::bigint[], $7::bigint[], $8::bigint[], $9::json[], $10::text[], $11::json[], $12::json[], $13::bytea[]
    ) AS line (drill, seq, at, time, actor, key, asked, event, hash) ON line.drill = moved.drill
  )
  SELECT drill FROM moved`,
} as const;
