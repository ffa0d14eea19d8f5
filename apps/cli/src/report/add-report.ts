import type { Command } from 'commander';
import { EXIT_CODES } from '../exit-code-help.js';
import { tokenOption } from '../server-option.js';
import type { ReportOptions } from './report.js';

/** Teaches the command line `report`. */
export function addReport(muster: Command, done: (exitCode: number) => void): void {
  muster
    .command('report')
    .description('Write the documents of a drill that is over: reports, records, spreadsheets, in several languages')
    .argument('<drill>', 'id of the drill, or its title')
    .requiredOption('--out <folder>', 'where to write them')
    .option('--all', "every nation's too, each with a code of its own: see --codes", false)
    .option('--codes <file>', "a file with a code of each nation, one a line: its team lead's or national controller's")
    .option('--lang <languages>', 'languages, separated by commas', 'en,ar')
    .option('--formats <formats>', 'formats, separated by commas', 'pdf,docx,xlsx,html,json')
    .option('--server <url>', 'the server that holds the drill', 'http://127.0.0.1:3000')
    .option('--code <code>', "the organiser's code on that server, or one of a nation for its own")
    .addOption(tokenOption())
    .addHelpText('after', EXIT_CODES)
    .action(async (drill: string, options: ReportOptions) => {
      const { report } = await import('./report.js');
      done(await report(drill, options));
    });
}
