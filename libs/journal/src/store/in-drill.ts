import type { DrillId } from '#libs/domain';
import { DRILL_SETTING } from '#libs/platform';
import type { Pool, PoolClient } from 'pg';

export const NAME_DRILL = `SELECT set_config('${DRILL_SETTING}', $1, true)`;

/**
 * Works on a connection that may read what one drill keeps: a transaction of its own on a pool, or the one that a turn's
 * connection is in, which has named its drill already.
 */
export async function inDrill<T>(
  on: Pool | PoolClient,
  drill: DrillId,
  work: (on: PoolClient) => Promise<T>,
): Promise<T> {
  if ('release' in on) return work(on);
  const client = await on.connect();
  let broken = true;
  try {
    await client.query('BEGIN');
    await client.query({ name: 'journal-name-drill', text: NAME_DRILL, values: [drill] });
    const done = await work(client);
    await client.query('COMMIT');
    broken = false;
    return done;
  } finally {
    // A connection on which something failed is closed, and its transaction with it.
    client.release(broken);
  }
}
