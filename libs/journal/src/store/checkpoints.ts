import type { DrillId } from '#libs/domain';
import type { Pool, QueryResult } from 'pg';
import type { Keyring } from '../keys/keyring.js';
import type { Checkpoint } from '../signatures/checkpoint.js';

interface Row {
  seq: string;
  kind: Checkpoint['kind'];
  at: string;
  hash: Buffer;
  key_id: string;
  signature: Buffer;
}

/** The signatures under a drill's chain, in order. */
export async function checkpointsOf(pool: Pool, drill: DrillId): Promise<Checkpoint[]> {
  const found: QueryResult<Row> = await pool.query(
    'SELECT seq, kind, at, hash, key_id, signature FROM journal_checkpoint WHERE drill = $1 ORDER BY seq',
    [drill],
  );
  return found.rows.map(({ seq, at, key_id: keyId, ...rest }) => ({
    drill,
    seq: Number(seq),
    at: Number(at),
    keyId,
    ...rest,
  }));
}

/** The names of the keys that have signed anything in this database; none where nothing is signed yet. */
export async function signersIn(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ table: string | null }>(`SELECT to_regclass('journal_checkpoint') AS "table"`);
  if (!rows[0]?.table) return [];
  const found = await pool.query<{ key_id: string }>('SELECT DISTINCT key_id FROM journal_checkpoint');
  return found.rows.map(({ key_id: id }) => id);
}

/** Signs, as they stand now, the journals that were begun before there were signatures. Gives how many. */
export async function adoptUnsigned(pool: Pool, keyring: Keyring, at: number): Promise<number> {
  const unsigned: QueryResult<{ drill: string; seq: string; hash: Buffer }> = await pool.query(
    `SELECT drill, seq, hash FROM journal_head AS head WHERE seq > 0
       AND NOT EXISTS (SELECT FROM journal_checkpoint AS checkpoint WHERE checkpoint.drill = head.drill)`,
  );
  for (const { drill, seq, hash } of unsigned.rows) {
    const { kind, keyId, signature } = keyring.sign({ drill, seq: Number(seq), kind: 'adopted', at, hash });
    await pool.query(
      `INSERT INTO journal_checkpoint (drill, seq, kind, at, hash, key_id, signature)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
      [drill, seq, kind, at, hash, keyId, signature],
    );
  }
  return unsigned.rowCount ?? 0;
}
