import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { COMMIT, COMMIT_TABLE } from './commit-row.js';
import { keepInFlight } from './in-flight.js';
import type { CommitOrder, CommitReport } from './respond.js';

/** The limit of answering: single-row commits of a journal's width on the same PostgreSQL, and nothing else. */
async function commit({ url, connections, inFlight, width, milliseconds }: CommitOrder): Promise<CommitReport> {
  const pool = new pg.Pool({ connectionString: url, max: connections, min: connections });
  await pool.query(COMMIT_TABLE);
  const idle = await Promise.all(Array.from({ length: connections }, () => pool.connect()));
  for (const client of idle) client.release();
  const run = randomUUID();
  const content = 'x'.repeat(width);
  let seq = 0;
  const { perSecond } = await keepInFlight(inFlight, milliseconds, async () => {
    await pool.query({ ...COMMIT, values: [run, ++seq, content] });
    return true;
  });
  await pool.end();
  return { said: 'committed', perSecond };
}

process.on('message', (order: CommitOrder) => void commit(order).then((report) => process.send?.(report)));
process.on('disconnect', () => process.exit(0));
