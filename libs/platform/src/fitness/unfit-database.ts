import { Client } from 'pg';

import type { Unfit } from './unfit.js';
import { whyNoConnection } from './why-no-connection.js';

/** The oldest PostgreSQL that Muster is for, by its major number. */
export const OLDEST_POSTGRES = 15;

const PATIENCE = 10_000;

interface Seen {
  readonly recovering: boolean;
  readonly encoding: string;
  readonly may: boolean;
}

const VERSION = `SELECT current_setting('server_version_num') AS version`;
const LOOK = `SELECT pg_is_in_recovery() AS recovering,
  (SELECT pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()) AS encoding,
  has_schema_privilege('public', 'CREATE') AND (has_database_privilege(current_database(), 'CREATE')
    OR to_regnamespace('bullmq') IS NOT NULL) AS may`;

/** Why the database at DATABASE_URL cannot be used; undefined when it can. Looks only: nothing is made. */
export async function unfitDatabase(url: string, patience = PATIENCE): Promise<Unfit | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: patience, query_timeout: patience });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const told = await client.query<{ version: string }>(VERSION);
    const major = Math.floor(Number(told.rows[0]?.version) / 10_000);
    if (major < OLDEST_POSTGRES)
      return {
        says: `DATABASE_URL leads to PostgreSQL ${major}, which is too old`,
        mend: `Give it PostgreSQL ${OLDEST_POSTGRES} or newer.`,
      };
    const { rows } = await client.query<Seen>(LOOK);
    return rows[0] && judged(rows[0]);
  } catch (error) {
    return whyNoConnection(error, new URL(url));
  } finally {
    await client.end().catch(() => undefined);
  }
}

function judged({ recovering, encoding, may }: Seen): Unfit | undefined {
  if (recovering)
    return { says: 'DATABASE_URL leads to a standby, which only reads', mend: 'Give the address of the primary.' };
  if (encoding !== 'UTF8')
    return {
      says: `the database of DATABASE_URL is kept in ${encoding}, which does not hold every language`,
      mend: "Make one by CREATE DATABASE muster ENCODING 'UTF8' TEMPLATE template0.",
    };
  if (!may)
    return {
      says: 'the user of DATABASE_URL may make no tables in the database',
      mend: 'Let it own the database, by ALTER DATABASE … OWNER TO … there.',
    };
  return undefined;
}
