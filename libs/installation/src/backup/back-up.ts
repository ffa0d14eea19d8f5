import { findPostgres, startPostgres } from '#libs/platform';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { writeBackup } from './write-backup.js';

export interface BackedUp {
  readonly bytes: number;
  readonly drills: number;
}

/** What keeps an installation from being copied, as one line for whoever asked. */
export class CannotBackUp extends Error {}

interface Standing {
  readonly postgres: number;
  readonly drills: { readonly id: string; readonly seq: number }[];
}

/**
 * Copies an installation with its own PostgreSQL into one file, beside a server that runs or without one.
 *
 * @param secrets whether `secret` and `keyring` go into it; without them, they have to be kept elsewhere
 * @throws CannotBackUp
 */
export async function backUp(dataFolder: string, out: string, secrets: boolean): Promise<BackedUp> {
  const folder = join(dataFolder, 'postgres');
  if (!existsSync(join(folder, 'cluster')))
    throw new CannotBackUp(
      `${dataFolder} is not the folder of an installation: set MUSTER_DATA to the one that it has.`,
    );
  if (existsSync(out)) throw new CannotBackUp(`${out} is there already: give another name.`);
  const own = findPostgres(folder) === undefined ? await startPostgres({ folder }) : undefined;
  try {
    const databaseUrl = own?.url ?? findPostgres(folder);
    if (databaseUrl === undefined) throw new CannotBackUp('The database has just been stopped: try again.');
    const { postgres, drills } = await standing(databaseUrl);
    const notes = { format: 'muster-backup/1' as const, at: new Date().toISOString(), postgres, secrets, drills };
    return { bytes: await writeBackup({ dataFolder, databaseUrl, notes, out }), drills: drills.length };
  } finally {
    await own?.stop();
  }
}

async function standing(url: string): Promise<Standing> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const version = await client.query<{ major: number }>(
      `SELECT current_setting('server_version_num')::int / 10000 AS major`,
    );
    const heads = await client.query<{ id: string; seq: string }>(
      'SELECT drill AS id, seq FROM journal_head ORDER BY drill',
    );
    return {
      postgres: version.rows[0]?.major ?? 0,
      drills: heads.rows.map(({ id, seq }) => ({ id, seq: Number(seq) })),
    };
  } finally {
    await client.end();
  }
}
