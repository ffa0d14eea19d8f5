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
