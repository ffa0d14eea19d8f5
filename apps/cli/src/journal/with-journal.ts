import { journalMigrations, JournalStore, Keyring } from '#libs/journal';
import { createDataSource, findPostgres, isDatabaseAway, loadConfig, loadSecret, startPostgres } from '#libs/platform';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PlainFault } from '../plain-fault.js';

/** Works on the journals of this installation, beside a server that runs or without one. */
export async function withJournal<T>(work: (journal: JournalStore) => Promise<T>): Promise<T> {
  const { dataFolder, databaseUrl } = loadConfig();
  if (!existsSync(join(dataFolder, 'keyring')))
    throw new PlainFault(`${dataFolder} is not the folder of an installation: set MUSTER_DATA to the one that it has.`);
  const keyring = new Keyring(loadSecret(dataFolder, 'keyring'));
  const folder = join(dataFolder, 'postgres');
  const running = databaseUrl ?? findPostgres(folder);
  if (running !== undefined) return onDatabase(running, keyring, work);
  const own = await startPostgres({ folder });
  try {
    return await onDatabase(own.url, keyring, work);
  } finally {
    await own.stop();
  }
}

async function onDatabase<T>(url: string, keyring: Keyring, work: (journal: JournalStore) => Promise<T>): Promise<T> {
  const source = createDataSource({ url, entities: [], migrations: [...journalMigrations], poolSize: 2 });
  try {
    await source.initialize();
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    throw new PlainFault('The database cannot be reached. Check DATABASE_URL, and that the server runs.');
  }
  try {
    return await work(new JournalStore(source, keyring));
  } finally {
    await source.destroy();
  }
}
