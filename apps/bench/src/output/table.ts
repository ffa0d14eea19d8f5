import type { BenchBar, BenchCase, BenchResult } from '#libs/contracts';
import Table from 'cli-table3';
import colours from 'picocolors';

const MIB = 1024 * 1024;
/** What the limit of a case is called, by the first word of its name. */
const LIMIT_NAMES: Readonly<Record<string, string>> = {
  deliver: 'bare ws',
  respond: 'bare commits',
  precision: 'bare timer',
  storm: 'bare ws',
  board: 'bare ws',
  start: 'bare server',
  report: 'bare read',
};

const number = (value: number): string =>
  Number.isInteger(value) || Math.abs(value) >= 1000
    ? value.toLocaleString('en', { maximumFractionDigits: 0 })
    : value.toFixed(2);

const cell = (value: number | undefined): string => (value === undefined ? '' : number(value));

/** The result as people read it. */
export function tableOf({ machine, cases, leftOut, failed }: BenchResult): string {
  const { cpu, cores, memory, system, node, load } = machine;
  const about = `${cpu}, ${cores} cores, ${(memory / MIB / 1024).toFixed(0)} GB · ${system} · Node ${node}`;
  const busy = `The machine was busy before the run (load ${load.toFixed(1)}): ratios are blurred too.`;
  const missing = [
    ...leftOut.map(({ name, why }) => `${name} was left out: ${why}`),
    ...failed.map(({ name, why }) => colours.red(`${name} failed: ${why}`)),
  ];
  return [load > cores / 2 ? `${about}\n${busy}` : about, ...cases.map(caseTable), ...missing].join('\n\n');
}

const PLAIN = { head: [], border: [], 'padding-left': 1, 'padding-right': 1 };
const RULES = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

function caseTable(one: BenchCase): string {
  const peers = Object.entries(one.peers);
  const table = new Table({
    head: [
      one.name,
      'Muster',
      LIMIT_NAMES[one.name.split('-')[0] ?? ''] ?? 'limit',
      'ratio',
      ...peers.map(([name]) => name),
    ],
    colAligns: ['left', 'right', 'right', 'right', ...peers.map(() => 'right' as const)],
    style: PLAIN,
    chars: RULES,
  });
  for (const [figure, value] of Object.entries(one.figures)) {
    const limit = one.limit[figure];
    const ratio = limit === undefined || limit === 0 ? '' : `${(value / limit).toFixed(2)} ×`;
    const others = peers.map(([, figures]) => cell(figures[figure]));
    table.push([figure, number(value), cell(limit), BARE_RATIO.has(figure) ? ratio : '', ...others]);
  }
  for (const [figure, value] of Object.entries(one.limit))
    if (!(figure in one.figures)) table.push([figure, '', number(value), '', ...peers.map(() => '')]);
  table.push(['peak memory, MB', number(one.memory.peak / MIB), '', '', ...peers.map(() => '')]);
  return `${table.toString()}\n${one.bars.map(barLine).join('\n')}`;
}

/** What is worth holding against the limit. */
const BARE_RATIO = new Set([
  'p50',
  'p99',
  'max',
  'roundFirst',
  'roundP99',
  'perSecond',
  'read',
  'deliveryUs',
  'cold',
  'warm',
]);

function barLine({ figure, value, unit, bar, aim, better, met }: BenchBar): string {
  const verdict = met ? colours.green('met   ') : colours.red('not met');
  const sign = better === 'lower' ? '≤' : '≥';
  const aimed = aim === undefined ? '' : `, aim ${sign} ${aim}${unit}`;
  return `  ${verdict} ${figure}: ${number(value)}${unit} (bar ${sign} ${bar}${unit}${aimed})`;
}
