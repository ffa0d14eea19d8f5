import { Keyring, signers } from '#libs/journal';
import { loadSecret, newerMigrations, type Unfit } from '#libs/platform';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';

/**
 * Why database and data folder cannot be used by this program, or not together: the schema is newer, or the keyring is
 * another one, with which nothing that nations wrote could be read. Undefined when they can; looks only.
 *
 * @param owner knows the migrations of this program
 */
export async function unfitData(owner: DataSource, dataFolder: string): Promise<Unfit | undefined> {
  const newer = await newerMigrations(owner);
  if (newer.length > 0)
    return {
      says: `the database was made by a newer Muster (it holds ${newer.join(', ')})`,
      mend: 'Start that version, or use another database.',
    };
  const signed = await signers(owner);
  if (signed.length === 0) return undefined;
  const file = join(dataFolder, 'keyring');
  const mend = 'Put back the one of this database from a backup, or set MUSTER_DATA to the folder that has it.';
  if (!existsSync(file)) return { says: `the database holds drills, but ${file} is missing`, mend };
  if (signed.includes(new Keyring(loadSecret(dataFolder, 'keyring')).publicKey.id)) return undefined;
  return { says: `the drills in the database were signed with another keyring than ${file}`, mend };
}
