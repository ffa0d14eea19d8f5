import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { keepInFlight } from '../respond/in-flight.js';
import type { GrowthOrder, GrowthReport } from './growth.js';

/** The limit of answering in a journal that grows: a commit and a reading of its row, in a table with as many rows. */
const TABLE =
  'CREATE TABLE IF NOT EXISTS bench_growth (run uuid NOT NULL, seq bigint NOT NULL, content text NOT NULL, PRIMARY KEY (run, seq))';
const FILL = 'INSERT INTO bench_growth SELECT $1, seq, $2 FROM generate_series($3::bigint, $4::bigint) AS seq';
const INSERT = { name: 'bench-growth', text: 'INSERT INTO bench_growth (run, seq, content) VALUES ($1, $2, $3)' };
const READ = { name: 'bench-growth-read', text: 'SELECT content FROM bench_growth WHERE run = $1 AND seq = $2' };

const run = randomUUID();
let pool: pg.Pool | undefined;
let content = '';
let seq = 0;

async function obey(order: GrowthOrder): Promise<GrowthReport> {
  if (order.do === 'fill') {
    pool ??= new pg.Pool({ connectionString: order.url, max: 20 });
    content = 'x'.repeat(order.width);
    await pool.query(TABLE);
    await pool.query(FILL, [run, content, seq + 1, order.rows]);
    seq = Math.max(seq, order.rows);
    return { said: 'filled' };
  }
  const on = pool;
  if (!on) throw new Error('There is no table yet.');
  const { times } = await keepInFlight(order.inFlight, order.milliseconds, async () => {
    const own = ++seq;
    await on.query({ ...INSERT, values: [run, own, content] });
    return (await on.query({ ...READ, values: [run, own] })).rows.length === 1;
  });
  return { said: 'committed', times };
}

process.on('message', (order: GrowthOrder) => void obey(order).then((report) => process.send?.(report)));
process.on('disconnect', () => process.exit(0));
