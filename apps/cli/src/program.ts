import { FASTEST, SLOWEST } from '#libs/domain';
import { Command, Option } from 'commander';
import { addBackup } from './backup/add-backup.js';
import { EXIT_CODES } from './exit-code-help.js';
import { numberOption } from './number-option.js';
import { addJournal } from './journal/add-journal.js';
import { addRecover } from './recover/add-recover.js';
import { addNation } from './nation/add-nation.js';
import { addReport } from './report/add-report.js';
import type { RehearseOptions } from './rehearse/rehearse.js';

const EXAMPLES = `
Examples:
  muster check hospital-ransomware
  muster check ./my-pack --format json
  muster rehearse hospital-ransomware --teams 40 --consoles 5 --speed 60
  muster rehearse hospital-ransomware --server https://drill.example.org --code XXXX-XXXX-XXXX-XXXX --json
  muster verify 8460f60a-2aeb-5f6c-91ac-f92c4fe81363
  muster verify journal.jsonl --key muster.pem`;

/** The command line of Muster. `done` is given the exit code. What a command stands on is loaded when it is given. */
export function program(done: (exitCode: number) => void): Command {
  const muster = new Command('muster')
    .exitOverride()
    .description('Cyber drills for incident response teams.')
    .addHelpText('after', `${EXIT_CODES}\n${EXAMPLES}`)
    .showHelpAfterError('(muster --help says more)');

  muster
    .command('check')
    .description('Check a scenario pack: every fault at once, each with its place and how to mend it')
    .argument('<pack>', 'folder of the pack, or its name in scenarios/')
    .addOption(new Option('--format <format>', 'how to say it').choices(['text', 'json']).default('text'))
    .action(async (pack: string, options: { format: 'text' | 'json' }) => {
      const { check } = await import('./pack/check.js');
      done(await check(pack, options));
    });

  muster
    .command('rehearse')
    .description('Play a pack with simulated teams and count what was missed, doubled or lost')
    .argument('<pack>', 'folder of the pack, or its name in scenarios/')
    .option('--teams <count>', 'simulated teams', numberOption(1, 500), 40)
    .option('--consoles <count>', 'consoles of each team', numberOption(1, 50), 5)
    .option('--evaluators <count>', 'simulated evaluators, who mark the rubrics', numberOption(0, 20), 2)
    .option('--speed <factor>', 'drill time against wall time', numberOption(SLOWEST, FASTEST, { whole: false }), 60)
    .option('--seed <text>', 'the same seed gives the same teams', 'muster')
    .option('--server <url>', 'a running server; without it, one is started for the rehearsal and removed again')
    .option('--code <code>', "the organiser's code on that server")
    .option('--attach <drill>', 'play the teams of a drill that is already on that server')
    .option('--title <text>', 'what the drill is called')
    .addOption(new Option('--key <key>', 'names the drill: the same key goes on with the same drill').hideHelp())
    .option('--json', 'print the result as JSON', false)
    .addHelpText('after', EXIT_CODES)
    .action(async (pack: string, options: RehearseOptions) => {
      const { rehearse } = await import('./rehearse/rehearse.js');
      done(await rehearse(pack, options));
    });

  muster
    .command('doctor')
    .description('Say what is wrong with this installation, and how to mend it; touches nothing')
    .option('--json', 'print the findings as JSON', false)
    .addHelpText('after', EXIT_CODES)
    .action(async (options: { json: boolean }) => {
      const { doctor } = await import('./doctor/doctor.js');
      done(await doctor(options));
    });

  addJournal(muster, done);
  addBackup(muster, done);
  addRecover(muster, done);
  addReport(muster, done);
  addNation(muster, done);
  return muster;
}
