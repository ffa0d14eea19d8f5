import { BenchResult, type BenchCase } from '#libs/contracts';
import { Command, InvalidArgumentError } from 'commander';
import { deliver, DELIVER } from './cases/deliver.js';
import { report, REPORT } from './cases/report.js';
import { respond, RESPOND } from './cases/respond.js';
import { compared, keepBaseline } from './output/baselines.js';
import { thisMachine } from './output/machine.js';
import { Progress } from './output/progress.js';
import { tableOf } from './output/table.js';

interface Options {
  readonly json: boolean;
  readonly keep: boolean;
  readonly small: boolean;
}

const CASES = ['deliver', 'respond', 'report', 'all'] as const;
type Case = (typeof CASES)[number];

const SMALL = {
  deliver: { ...DELIVER, consoles: 20, teams: 4, rounds: 3, warmUp: 1, interval: 400 },
  respond: { ...RESPOND, inFlight: 8, teams: 4, questions: 20, rounds: 1, round: 200 },
  report: { injects: 4, teams: [6], measured: 6 },
};

function caseNamed(name: string): Case {
  const found = CASES.find((one) => one === name);
  if (!found) throw new InvalidArgumentError(`Give one of ${CASES.join(', ')}.`);
  return found;
}

async function bench(which: Case, { json, keep, small }: Options): Promise<void> {
  const progress = new Progress();
  const machine = thisMachine(new Date());
  const cases: BenchCase[] = [];
  const asked = (one: Case): boolean => which === one || which === 'all';
  if (asked('deliver')) cases.push(await deliver(small ? SMALL.deliver : DELIVER, progress));
  if (asked('respond')) cases.push(await respond(small ? SMALL.respond : RESPOND, progress));
  if (asked('report')) cases.push(await report(small ? SMALL.report : REPORT, progress));
  progress.done();
  const result = BenchResult.parse({ machine, cases });
  const lines = json ? JSON.stringify(result, undefined, 2) : [tableOf(result), ...(await compared(result))].join('\n');
  process.stdout.write(`${lines}\n`);
  if (keep) process.stderr.write(`Kept as ${await keepBaseline(result)}\n`);
  process.exitCode = cases.some(hasLost) ? 1 : 0;
}

/** Slowness is a figure; something that did not come through is a failure. */
const hasLost = ({ figures }: BenchCase): boolean =>
  ['missed', 'doubled', 'unacknowledged', 'lost', 'refused'].some((fault) => (figures[fault] ?? 0) > 0);

const program = new Command('bench')
  .description('Measures Muster beside the physical limits of the machine, in the same run.')
  .argument('[case]', CASES.join(', '), caseNamed, 'all' as Case)
  .option('--json', 'only JSON on stdout', false)
  .option('--keep', 'keep the result as a baseline in apps/bench/baselines', false)
  .option('--small', 'a few consoles and rounds, to see that it runs; its figures say nothing', false)
  .action(bench);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`The bench could not be run: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
