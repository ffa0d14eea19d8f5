import type { Pool } from 'pg';

/** A name of a file of the log begins with the timeline, in eight hexadecimal digits. */
export async function timelineOf(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ timeline: string }>(
    'SELECT left(pg_walfile_name(pg_current_wal_insert_lsn()), 8) AS timeline',
  );
  return String(Number.parseInt(rows[0]?.timeline ?? '', 16));
}
