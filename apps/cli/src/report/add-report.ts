import type { Command } from 'commander';
import { EXIT_CODES } from '../exit-code-help.js';
import { tokenOption } from '../server-option.js';
import { report, type ReportOptions } from './report.js';

/** Teaches the command line `report`. */
export function addReport(muster: Command, done: (exitCode: number) => void): void {
  muster
    .command('report')
    .description('Write the documents of a drill that is over: reports, records, spreadsheets, in several languages')
    .argument('<drill>', 'id of the drill, or its title')
    .requiredOption('--out <folder>', 'where to write them')
    .option('--all', "every nation's too: signs in for each with a code that Control hands out", false)
    .option('--lang <languages>', 'languages, separated by commas', 'en,ar')
    .option('--formats <formats>', 'formats, separated by commas', 'pdf,docx,xlsx,html,json')
    .option('--server <url>', 'the server that holds the drill', 'http://127.0.0.1:3000')
    .option('--code <code>', "the organiser's code on that server, or a team's for its own nation")
    .addOption(tokenOption())
    .addHelpText('after', EXIT_CODES)
    .action(async (drill: string, options: ReportOptions) => done(await report(drill, options)));
}
