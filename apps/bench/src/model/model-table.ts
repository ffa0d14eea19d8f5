import Table from 'cli-table3';
import type { Check, Costs } from './costs.js';
import type { Load, Needs } from './needs.js';

const number = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 10 ? 2 : 0 });

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => {
  const made = new Table({
    head: [...head],
    colAligns: head.map((_, column) => (column === 0 ? ('left' as const) : ('right' as const))),
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  made.push(...rows.map((row) => [...row]));
  return made.toString();
};

/** The costs, how they stand to what they were not fitted to, and what a load needs. */
export function modelTable(costs: Costs, checks: readonly Check[], load: Load, needs: Needs): string {
  const { consoles, drills, consolesOfATeam, injectsAMinute, busy } = load;
  const cost = [
    ['an API process without consoles, MB', number(costs.memory.at0)],
    ['a console, KB', number(costs.memory.slope * 1024)],
    ['a drill, KB', number(costs.drillKb)],
    ['a delivery with its acknowledgement, µs', number(costs.inject.slope)],
    ['… in PostgreSQL, µs', number(costs.postgres.slope)],
    ['a beat of a console, every 10 s, µs', number(costs.beatUs)],
    ['an answer, to ten boards, µs', number(costs.answerUs)],
    ['an alarm, µs', number(costs.alarmUs)],
    ['an inject on the wire, bytes', number(costs.bytes)],
  ];
  const held = checks.map(({ figure, predicted, measured }) => [
    figure,
    number(predicted),
    number(measured),
    measured === 0 ? '' : `${((predicted / measured - 1) * 100).toFixed(0)} %`,
  ]);
  const needed = [
    ['API processes, a core each', number(needs.processes)],
    ['consoles of a process', number(needs.consolesOfAProcess)],
    ['memory of all of them, GB', number(needs.memoryMb / 1024)],
    ['cores for PostgreSQL', number(needs.postgresCores)],
    ['commits a second', number(needs.commitsPerSecond)],
    ['deliveries a second', number(needs.deliveriesPerSecond)],
    ['answers a second', number(needs.answersPerSecond)],
    ['Mbit/s to consoles, in the mean', number(needs.megabitsPerSecond)],
    ['Mbit/s when all get an inject within a second', number(needs.megabitsAtOnce)],
  ];
  const wanted = `${number(consoles)} consoles in ${number(drills)} drills, ${consolesOfATeam} to a team, ${number(injectsAMinute)} inject a minute, cores ${busy * 100} % busy`;
  return [
    table(['what', 'costs'], cost),
    table(['not fitted to', 'predicted', 'measured', 'off by'], held),
    wanted,
    table(['needs', ''], needed),
  ].join('\n');
}
