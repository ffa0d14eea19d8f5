import type { BenchCase, BenchResult } from '#libs/contracts';
import { Command, InvalidArgumentError } from 'commander';
import { compared, keepBaseline } from './output/baselines.js';
import { Progress } from './output/progress.js';
import { tableOf } from './output/table.js';
import { CASES } from './run/cases.js';
import type { Measuring, Size } from './run/measuring.js';
import { model, type ModelOptions } from './model/model.js';
import { runBench } from './run/run-bench.js';

interface Options {
  readonly json: boolean;
  readonly keep: boolean;
  readonly quick: boolean;
  readonly small: boolean;
  readonly out: string;
}

const NAMES = [...CASES.map(({ name }) => name), 'all'];
const PARTS = CASES.flatMap((measuring) => (measuring.parts ?? []).map((part) => ({ measuring, part })));

const named = (name: string, before: readonly string[] | undefined): readonly string[] => {
  if (!NAMES.includes(name) && !PARTS.some(({ part }) => part === name))
    throw new InvalidArgumentError(
      `Give any of ${NAMES.join(', ')}; or a part: ${PARTS.map(({ part }) => part).join(', ')}.`,
    );
  return [...(before ?? []), name];
};

function chosen(names: readonly string[]): readonly { readonly measuring: Measuring; readonly part?: string }[] {
  const all = names.length === 0 || names.includes('all');
  const whole = CASES.filter(({ name }) => all || names.includes(name)).map((measuring) => ({ measuring }));
  return [...whole, ...PARTS.filter(({ part }) => names.includes(part))];
}

async function bench(names: readonly string[], { json, keep, quick, small, out }: Options): Promise<void> {
  const size: Size = small ? 'small' : quick ? 'quick' : 'full';
  const result = await runBench({ cases: chosen(names), size, out, progress: new Progress() });
  const lines = json ? JSON.stringify(result, undefined, 2) : [tableOf(result), ...(await compared(result))].join('\n');
  process.stdout.write(`${lines}\n`);
  if (keep) process.stderr.write(`Kept as ${await keepBaseline(result)}\n`);
  process.exitCode = isWhole(result) ? 0 : 1;
}

/** Slowness is a figure; something that did not come through is a failure. */
const isWhole = ({ cases, failed }: BenchResult): boolean => failed.length === 0 && !cases.some(hasLost);

const hasLost = ({ figures }: BenchCase): boolean =>
  ['missed', 'doubled', 'unacknowledged', 'lost', 'refused'].some((fault) => (figures[fault] ?? 0) > 0);

const program = new Command('bench')
  .description('Measures Muster beside the physical limits of the machine, in the same run.')
  .argument('[cases...]', NAMES.join(', '), named)
  .option('--json', 'only JSON on stdout', false)
  .option('--keep', 'keep the result as a baseline in apps/bench/baselines', false)
  .option('--quick', 'smaller, in some five minutes', false)
  .option('--small', 'a few consoles and rounds, to see that it runs; its figures say nothing', false)
  .option('--out <file>', 'where the figures are written as they come', 'test-output/bench.json')
  .action((names: readonly string[] | undefined, options: Options) => bench(names ?? [], options));

const positive = (text: string): number => {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('Give a number above 0.');
  return value;
};

program
  .command('model')
  .description('Says what a load would need, by what a full run has measured.')
  .option('--from <file>', 'the JSON of that run', 'test-output/bench.json')
  .option('--consoles <n>', 'consoles in all drills together', positive)
  .option('--drills <n>', 'drills at once', positive)
  .option('--consoles-of-a-team <n>', 'consoles of each team', positive)
  .option('--injects-a-minute <n>', 'injects to all teams of each drill', positive)
  .option('--json', 'only JSON on stdout', false)
  .action(async (_options, command: Command) => {
    process.stdout.write(`${await model(command.optsWithGlobals<ModelOptions>())}\n`);
  });

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`The bench could not be run: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
