import { journalMigrations, JournalStore, Keyring } from '#libs/journal';
import { loadConfig, loadSecret } from '#libs/platform';
import { onOwnDatabase } from './on-own-database.js';

/** Works on the journals of this installation, beside a server that runs or without one. */
export function withJournal<T>(work: (journal: JournalStore) => Promise<T>): Promise<T> {
  return onOwnDatabase({ entities: [], migrations: [...journalMigrations] }, (source) => {
    const keyring = new Keyring(loadSecret(loadConfig().dataFolder, 'keyring'));
    return work(new JournalStore(source, keyring));
  });
}
