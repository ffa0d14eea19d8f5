import { backUp, CannotBackUp } from '#libs/installation';
import { loadConfig } from '#libs/platform';
import { resolve } from 'node:path';
import { EXIT } from '../exit-codes.js';
import { PlainFault } from '../plain-fault.js';

export interface BackupOptions {
  readonly out: string;
  readonly withoutSecrets: boolean;
}

const KEEP = `Whoever has it has everything in it, keys included: keep it as carefully as the installation.`;
const KEEP_TOO = `Keep the files secret and keyring too, elsewhere: without keyring it cannot be read.`;

/** `muster backup`: gives the exit code. */
export async function backup({ out, withoutSecrets }: BackupOptions): Promise<number> {
  const { dataFolder, databaseUrl } = loadConfig();
  if (databaseUrl !== undefined)
    throw new PlainFault(
      'DATABASE_URL names a PostgreSQL of yours: back it up by its own tools (pg_basebackup), and copy MUSTER_DATA beside it: docs/operations.md.',
    );
  const file = resolve(out);
  try {
    const { bytes, drills } = await backUp(dataFolder, file, !withoutSecrets);
    process.stdout.write(
      `${file}: ${(bytes / 1e6).toFixed(1)} MB, ${drills} drills.\n${withoutSecrets ? KEEP_TOO : KEEP}\n`,
    );
    return EXIT.fine;
  } catch (error) {
    throw error instanceof CannotBackUp ? new PlainFault(error.message) : error;
  }
}
