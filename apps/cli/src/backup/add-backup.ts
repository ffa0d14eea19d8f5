import type { Command } from 'commander';
import { EXIT_CODES } from '../exit-code-help.js';
import type { BackupOptions } from './backup.js';
import { momentOption } from './moment-option.js';
import type { RestoreOptions } from './restore-backup.js';

/** Teaches the command line `backup` and `restore`. */
export function addBackup(muster: Command, done: (exitCode: number) => void): void {
  muster
    .command('backup')
    .description('Copy an installation with its own PostgreSQL into one file, while it works or while it does not')
    .requiredOption('--out <file>', 'where to write it, for example muster.tar.gz')
    .option('--without-secrets', 'leave the files secret and keyring out: keep them elsewhere then', false)
    .addHelpText('after', EXIT_CODES)
    .action(async (options: BackupOptions) => {
      const { backup } = await import('./backup.js');
      done(await backup(options));
    });

  muster
    .command('restore')
    .description('Restore a backup into an empty folder, to any moment since where the log was archived, and prove it')
    .argument('<file>', 'the backup')
    .requiredOption('--into <folder>', 'an empty folder, or one that is not there; MUSTER_DATA from then on')
    .option('--archive <folder>', 'the archived log (MUSTER_ARCHIVE): takes everything in it, unless --to is given')
    .option('--to <moment>', 'the moment to stop at, as 2026-11-22T10:15:00Z', momentOption)
    .option('--keyring <file>', 'the keyring, where the backup was made without secrets')
    .addHelpText('after', EXIT_CODES)
    .action(async (file: string, options: RestoreOptions) => {
      const { restoreBackup } = await import('./restore-backup.js');
      done(await restoreBackup(file, options));
    });
}
