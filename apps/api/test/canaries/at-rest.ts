import type { DrillRig } from '#libs/testing';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** Every row of every table, also the queue's, as text: as the one who owns them sees them. */
export async function allRows(rig: DrillRig, only?: string): Promise<string> {
  const owner = new pg.Client({ connectionString: rig.database.url });
  await owner.connect();
  try {
    const tables = await owner.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename = coalesce($1, tablename)`,
      [only],
    );
    const rows: string[] = [];
    for (const { name } of tables.rows) {
      const found = await owner.query<{ row: string }>(`SELECT t::text AS row FROM ${name} AS t`);
      rows.push(...found.rows.map(({ row }) => `${name} ${row}`));
    }
    return rows.join('\n');
  } finally {
    await owner.end();
  }
}

/** Every file of the installation but these, its names with it; the database's own lie elsewhere. */
export async function allFiles({ dataFolder }: DrillRig, but: readonly string[] = []): Promise<string> {
  const found = await readdir(dataFolder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => entry.isFile() && !but.includes(entry.name));
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return (await Promise.all(paths.map(async (path) => `${path}\n${await readFile(path, 'latin1')}`))).join('\n');
}

/** How bytes look in a row's text. */
export const inHex = (text: string): string => Buffer.from(text).toString('hex');
