import { migrations, unfitData } from '#libs/installation';
import { createDataSource, findPostgres, unfitDatabase, type Config, type Unfit } from '#libs/platform';
import { join } from 'node:path';
import { Client } from 'pg';
import { doubt, fault, well, type Finding } from '../finding.js';

/** Each process keeps some thirty connections for itself. */
const EACH = 30;
const PATIENCE = 3000;
const FAR = 1000;
const SLOW = 20;

interface Answer {
  readonly version: number;
  readonly most: number;
  readonly now: Date;
  readonly archives: string;
  readonly syncs: string;
}

const ASK = `SELECT current_setting('server_version_num')::int / 10000 AS version,
  current_setting('max_connections')::int AS most, clock_timestamp() AS now,
  current_setting('archive_mode') AS archives, current_setting('synchronous_commit') AS syncs`;

/** The database: there at all, new enough, near enough, with the same time, and keeping what it says that it keeps. */
export async function lookAtDatabase({ databaseUrl, dataFolder }: Config): Promise<Finding[]> {
  const url = databaseUrl ?? findPostgres(join(dataFolder, 'postgres'));
  if (url === undefined) return [well('database', 'Muster’s own, which does not run now; it starts with Muster')];
  const unfit = (await unfitDatabase(url, PATIENCE)) ?? (await looked(url, dataFolder));
  if (unfit) return [fault('database', unfit.says, unfit.mend)];
  const client = new Client({ connectionString: url, connectionTimeoutMillis: PATIENCE });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const sent = performance.now();
    const { rows } = await client.query<Answer>(ASK);
    const took = performance.now() - sent;
    return rows[0] ? judged(rows[0], took, databaseUrl !== undefined) : [];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [fault('database', `cannot be reached: ${why}`, 'Check DATABASE_URL, and that the server runs.')];
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whether what is in it belongs to this program and to this data folder. */
async function looked(url: string, dataFolder: string): Promise<Unfit | undefined> {
  const owner = await createDataSource({ url, entities: [], migrations, poolSize: 1 }).initialize();
  try {
    return await unfitData(owner, dataFolder);
  } finally {
    await owner.destroy();
  }
}

function judged({ version, most, now, archives, syncs }: Answer, took: number, isForeign: boolean): Finding[] {
  const apart = Math.abs(now.getTime() - Date.now());
  return [
    well('database', `PostgreSQL ${version}, answers in ${took.toFixed(1)} ms`),
    ...(took <= SLOW
      ? []
      : [doubt('database', `${took.toFixed(0)} ms away`, 'Every answer waits so long: move it nearer.')]),
    ...(most >= 2 * EACH
      ? []
      : [doubt('connections', `at most ${most}`, `Set max_connections to ${EACH} for each process, or more.`)]),
    apart <= FAR
      ? well('clock', `the database’s and this machine’s are ${apart} ms apart`)
      : doubt('clock', `${apart} ms apart from the database’s`, 'Let both keep time by NTP: deadlines are instants.'),
    ...(syncs === 'off'
      ? [
          fault(
            'durability',
            'synchronous_commit is off',
            'Turn it on: an answer that is acknowledged must be on disk.',
          ),
        ]
      : []),
    ...(isForeign && archives === 'off'
      ? [
          doubt(
            'backup',
            'archive_mode is off',
            'Archive the log, so that any moment can be restored: docs/operations.md.',
          ),
        ]
      : []),
  ];
}
