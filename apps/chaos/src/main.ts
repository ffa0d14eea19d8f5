import { ProgressLine } from '#libs/rehearsal';
import { Command, InvalidArgumentError } from 'commander';
import { randomBytes } from 'node:crypto';
import { chaos, type ChaosOptions } from './chaos.js';
import { formatResult, held } from './output/format-result.js';

const number = (text: string): number => {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('Give a number above 0.');
  return value;
};

async function run(options: ChaosOptions & { readonly json: boolean }): Promise<void> {
  const progress = new ProgressLine();
  const result = await chaos(options, {
    step: (words) => progress.step(words),
    progress: (now) => progress.show(now),
    keepReport: () => Promise.resolve(''),
    harmed: ({ kind, target, from, until }) => {
      progress.end();
      process.stderr.write(`  ${((until - from) / 1000).toFixed(1).padStart(5)} s  ${kind} (${target})\n`);
    },
  });
  progress.end();
  process.stdout.write(`${options.json ? JSON.stringify(result, undefined, 2) : formatResult(result)}\n`);
  process.exitCode = held(result) ? 0 : 1;
}

const program = new Command('chaos')
  .description('Plays a drill against an installation that is harmed all the time, and looks what is left.')
  .option('--minutes <n>', 'how long the drill lasts', number, 10)
  .option('--seed <text>', 'what the harm is drawn from', randomBytes(4).toString('hex'))
  .option('--teams <n>', 'simulated teams', number, 40)
  .option('--consoles <n>', 'consoles of each team', number, 2)
  .option('--no-redis', 'carry alarms and notices over PostgreSQL alone')
  .option('--json', 'only JSON on stdout', false)
  .action(run);

// What was started watches this process and ends with it, however it ends.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`The chaos run broke off: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
