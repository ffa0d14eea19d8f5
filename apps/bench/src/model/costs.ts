import type { BenchCase, BenchResult } from '#libs/contracts';
import { lineThrough, on, type Line } from './line.js';

/** What things cost on the machine that was measured. Processor times are microseconds of one core. */
export interface Costs {
  /** Of an API process: resident megabytes without consoles, and what consoles add. */
  readonly memory: Line;
  /** Processor of an API process for one inject to so many consoles, with their acknowledgements. */
  readonly inject: Line;
  /** Processor of PostgreSQL for the same. */
  readonly postgres: Line;
  /** Commits for one inject to so many consoles. */
  readonly commits: Line;
  /** Processor for asking one console every ten seconds whether it hears. */
  readonly beatUs: number;
  readonly answerUs: number;
  readonly alarmUs: number;
  readonly drillKb: number;
  /** Bytes of one inject on the wire. */
  readonly bytes: number;
}

/** A figure as the costs say it, and as it was measured where nothing was fitted to it. */
export interface Check {
  readonly figure: string;
  readonly predicted: number;
  readonly measured: number;
}

const KIB = 1024;

const figure = ({ figures }: BenchCase, name: string): number => figures[name] ?? 0;

const memoryOf = (one: BenchCase): number =>
  figure(one, 'restMb') + (figure(one, 'consoleKb') * figure(one, 'consoles')) / KIB;
const injectOf = (one: BenchCase): number => figure(one, 'deliveryUs') * figure(one, 'consoles');
const postgresOf = (one: BenchCase): number => figure(one, 'postgresUs') * figure(one, 'consoles');
const commitsOf = (one: BenchCase): number => figure(one, 'commitsPerInject');

/**
 * Works the costs out of a run. The largest crowd before one process is left out, and is what they are checked against.
 *
 * @throws RangeError when the run has fewer than three crowds before one process, or lacks precision or board
 */
export function costsOf({ cases }: BenchResult): { readonly costs: Costs; readonly checks: readonly Check[] } {
  const crowds = cases
    .filter((one) => one.name.startsWith('deliver') && figure(one, 'processes') === 1)
    .sort((one, other) => figure(one, 'consoles') - figure(other, 'consoles'));
  const largest = crowds.at(-1);
  const fitted = crowds.slice(0, -1);
  const [precision, board] = ['precision', 'board'].map((name) => cases.find((one) => one.name === name));
  if (!largest || fitted.length < 2 || !precision || !board)
    throw new RangeError('The model needs deliver at three sizes with one process, precision and board: a full run.');
  const through = (of: (one: BenchCase) => number): Line =>
    lineThrough(fitted.map((one) => [figure(one, 'consoles'), of(one)]));
  const middle = fitted[Math.floor(fitted.length / 2)] ?? largest;
  const costs: Costs = {
    memory: through(memoryOf),
    inject: through(injectOf),
    postgres: through(postgresOf),
    commits: through(commitsOf),
    beatUs: figure(middle, 'beatUs'),
    answerUs: figure(board, 'answerUs'),
    alarmUs: figure(precision, 'alarmUs'),
    drillKb: figure(precision, 'drillKb'),
    bytes: figure(middle, 'bytes'),
  };
  const x = figure(largest, 'consoles');
  const check = (name: string, line: Line, of: (one: BenchCase) => number): Check => ({
    figure: `${name} at ${x.toLocaleString('en')} consoles`,
    predicted: on(line, x),
    measured: of(largest),
  });
  const checks = [
    check('memory, MB', costs.memory, memoryOf),
    check('processor for an inject, µs', costs.inject, injectOf),
    check('PostgreSQL for an inject, µs', costs.postgres, postgresOf),
    check('commits for an inject', costs.commits, commitsOf),
  ];
  return { costs, checks };
}
