import type { BenchBar, BenchCase, BenchResult } from '#libs/contracts';
import Table from 'cli-table3';
import colours from 'picocolors';

const MIB = 1024 * 1024;
const LIMIT_NAMES = { deliver: 'bare ws', respond: 'bare commits', report: 'bare read' } as const;

const number = (value: number): string =>
  Number.isInteger(value) || Math.abs(value) >= 1000
    ? value.toLocaleString('en', { maximumFractionDigits: 0 })
    : value.toFixed(2);

/** The result as people read it. */
export function tableOf({ machine, cases }: BenchResult): string {
  const { cpu, cores, memory, system, node, load } = machine;
  const about = `${cpu}, ${cores} cores, ${(memory / MIB / 1024).toFixed(0)} GB · ${system} · Node ${node}`;
  const busy = `The machine was busy before the run (load ${load.toFixed(1)}): ratios are blurred too.`;
  return [load > cores / 2 ? `${about}\n${busy}` : about, ...cases.map(caseTable)].join('\n\n');
}

const PLAIN = { head: [], border: [], 'padding-left': 1, 'padding-right': 1 };
const RULES = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

function caseTable(one: BenchCase): string {
  const table = new Table({
    head: [one.name, 'Muster', LIMIT_NAMES[one.name], 'ratio'],
    colAligns: ['left', 'right', 'right', 'right'],
    style: PLAIN,
    chars: RULES,
  });
  for (const [figure, value] of Object.entries(one.figures)) {
    const limit = one.limit[figure];
    const ratio = limit === undefined || limit === 0 ? '' : `${(value / limit).toFixed(2)} ×`;
    table.push([figure, number(value), limit === undefined ? '' : number(limit), BARE_RATIO.has(figure) ? ratio : '']);
  }
  for (const [figure, value] of Object.entries(one.limit))
    if (!(figure in one.figures)) table.push([figure, '', number(value), '']);
  table.push(['peak memory, MB', number(one.memory.peak / MIB), '', '']);
  return `${table.toString()}\n${one.bars.map(barLine).join('\n')}`;
}

/** What is worth holding against the limit. */
const BARE_RATIO = new Set(['p50', 'p99', 'max', 'roundFirst', 'roundP99', 'perSecond', 'read']);

function barLine({ figure, value, unit, bar, aim, better, met }: BenchBar): string {
  const verdict = met ? colours.green('met   ') : colours.red('not met');
  const sign = better === 'lower' ? '≤' : '≥';
  const aimed = aim === undefined ? '' : `, aim ${sign} ${aim}${unit}`;
  return `  ${verdict} ${figure}: ${number(value)}${unit} (bar ${sign} ${bar}${unit}${aimed})`;
}
