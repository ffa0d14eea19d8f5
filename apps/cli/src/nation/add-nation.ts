import type { Command } from 'commander';
import { EXIT_CODES } from '../exit-code-help.js';
import { tokenOption } from '../server-option.js';
import type { EraseOptions } from './erase-nation.js';
import type { ExportOptions } from './export-nation.js';

const OF_SCOPE = 'of scope `nation`';
const SERVER = ['--server <url>', 'the server that holds the drill', 'http://127.0.0.1:3000'] as const;

/** Teaches the command line `export-nation` and `erase-nation`. */
export function addNation(muster: Command, done: (exitCode: number) => void): void {
  muster
    .command('export-nation')
    .description(
      'Take away all that is a nation’s own in a drill that is over, with its files, and check its signature',
    )
    .argument('<drill>', 'id of the drill')
    .argument('<nation>', 'code of the nation, such as KE')
    .requiredOption('--out <folder>', 'where to put the archive')
    .option(...SERVER)
    .option('--code <code>', "the code of who controls the nation, for all of its teams; a team's for that team")
    .addOption(tokenOption(OF_SCOPE))
    .addHelpText('after', EXIT_CODES)
    .action(async (drill: string, nation: string, options: ExportOptions) => {
      const { exportNation } = await import('./export-nation.js');
      done(await exportNation(drill, nation, options));
    });

  muster
    .command('erase-nation')
    .description('Erase everything that belongs to a nation in a drill, at its wish; it cannot be undone')
    .argument('<drill>', 'id of the drill')
    .argument('<nation>', 'code of the nation, such as KE')
    .requiredOption('--reason <words>', 'at whose wish, and why; the journal keeps it')
    .option('--phrase <phrase>', '"erase" and the nation’s code; without it, it is asked for')
    .option(...SERVER)
    .option('--code <code>', "the organiser's code on that server")
    .addOption(tokenOption(OF_SCOPE))
    .addHelpText('after', EXIT_CODES)
    .action(async (drill: string, nation: string, options: EraseOptions) => {
      const { eraseNation } = await import('./erase-nation.js');
      done(await eraseNation(drill, nation, options));
    });
}
