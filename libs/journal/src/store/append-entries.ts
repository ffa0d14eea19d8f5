import type { DrillId, Entry } from '#libs/domain';
import type { Pool, PoolClient } from 'pg';
import { hashAfter } from '../chain.js';
import type { Keyring } from '../keys/keyring.js';
import { isSealed, type Checkpoint } from '../seal/checkpoint.js';
import { arrayOf } from './array-of.js';
import type { Head } from './journal-store.js';
import { toLines } from './lines.js';

/**
 * One round trip: the head moves only if it stands where the writer saw it, and the entries go in with it, and with them
 * the signatures under some of them. A statement of its own is a transaction of its own, so when this returns the entries
 * are on disk.
 */
const append = (signed: boolean): string => `
  WITH moved AS (
    UPDATE journal_head SET seq = $3, hash = $4 WHERE drill = $1 AND seq = $2 RETURNING drill
  )${
    signed
      ? `, signed AS (
    INSERT INTO journal_checkpoint (drill, seq, kind, at, hash, key_id, signature)
    SELECT moved.drill, checkpoint.seq, 'entry', checkpoint.at, checkpoint.hash, $16, checkpoint.signature FROM moved,
      unnest($13::bigint[], $14::bigint[], $15::bytea[], $17::bytea[]) AS checkpoint (seq, at, hash, signature)
  )`
      : ''
  }
  INSERT INTO journal_entry (drill, seq, at, time, actor, key, asked, event, hash)
  SELECT moved.drill, line.* FROM moved,
    unnest($5::bigint[], $6::bigint[], $7::bigint[], $8::json[], $9::text[], $10::text[], $11::json[], $12::bytea[]) AS line`;

const PLAIN = { name: 'journal-append', text: append(false) };
const SIGNED = { name: 'journal-append-signed', text: append(true) };

/** Appends what follows `head` and gives the new one; undefined, and nothing kept, when somebody else has written. */
export async function appendEntries(
  on: Pool | PoolClient,
  keyring: Keyring,
  drill: DrillId,
  head: Head,
  entries: readonly Entry[],
): Promise<Head | undefined> {
  if (entries.length === 0) return head;
  const lines = toLines(entries);
  const hashes: Buffer[] = [];
  let hash = head.hash;
  for (const line of lines) hashes.push((hash = hashAfter(hash, line)));
  const checkpoints = entries.flatMap(({ seq, at, event }, index) =>
    isSealed(seq, event.type) ? [keyring.sign({ drill, seq, kind: 'entry', at, hash: hashes[index] as Buffer })] : [],
  );
  const last = head.seq + lines.length;
  const values = [
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
    bytesOf(hashes),
  ];
  const written = await on.query(
    checkpoints.length === 0
      ? { ...PLAIN, values }
      : { ...SIGNED, values: [...values, ...signatureValues(checkpoints, keyring)] },
  );
  return written.rowCount === lines.length ? { seq: last, hash } : undefined;
}

const signatureValues = (checkpoints: readonly Checkpoint[], { publicKey }: Keyring): string[] => [
  arrayOf(checkpoints.map(({ seq }) => seq)),
  arrayOf(checkpoints.map(({ at }) => at)),
  bytesOf(checkpoints.map(({ hash }) => hash)),
  publicKey.id,
  bytesOf(checkpoints.map(({ signature }) => signature)),
];

const bytesOf = (buffers: readonly Buffer[]): string => arrayOf(buffers.map((one) => `\\x${one.toString('hex')}`));
