import { createDataSource, findPostgres, isDatabaseAway, loadConfig, startPostgres } from '#libs/platform';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { PlainFault } from '../plain-fault.js';

export type Tables = Pick<Parameters<typeof createDataSource>[0], 'entities' | 'migrations'>;

/** Works on the database of this installation, beside a server that runs or without one. */
export async function onOwnDatabase<T>(tables: Tables, work: (source: DataSource) => Promise<T>): Promise<T> {
  const { dataFolder, databaseUrl } = loadConfig();
  if (!existsSync(join(dataFolder, 'keyring')))
    throw new PlainFault(`${dataFolder} is not the folder of an installation: set MUSTER_DATA to the one that it has.`);
  const folder = join(dataFolder, 'postgres');
  const running = databaseUrl ?? findPostgres(folder);
  if (running !== undefined) return onDatabase(running, tables, work);
  const own = await startPostgres({ folder });
  try {
    return await onDatabase(own.url, tables, work);
  } finally {
    await own.stop();
  }
}

async function onDatabase<T>(url: string, tables: Tables, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = createDataSource({ url, ...tables, poolSize: 2 });
  try {
    await source.initialize();
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    throw new PlainFault('The database cannot be reached. Check DATABASE_URL, and that the server runs.');
  }
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}
