import type { RehearsalResult } from '#libs/contracts';
import type { TeamTally } from '../play/orders.js';
import type { DueDeliveries } from './due-deliveries.js';
import { latenessOf } from './lateness-of.js';

type Counted = Pick<
  RehearsalResult,
  | 'due'
  | 'released'
  | 'delivered'
  | 'missed'
  | 'doubled'
  | 'strayed'
  | 'lateness'
  | 'measured'
  | 'onReturn'
  | 'drops'
  | 'gaps'
  | 'repeated'
>;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Sets what arrived at the consoles against what was due, in pairs of an inject and a console. */
export function countDeliveries({ released, withheld }: DueDeliveries, tallies: readonly TeamTally[]): Counted {
  const isReleased = (inject: string, team: string): boolean => released.get(inject)?.has(team) ?? false;
  const consoles = tallies.flatMap((tally) => tally.consoles);
  const arrivals = consoles.flatMap((console) => console.arrivals);
  const consolesOf = new Map(tallies.map(({ team, consoles: own }) => [team, own.length]));
  const pairs = (teams: Iterable<string>): number => sum([...teams].map((team) => consolesOf.get(team) ?? 0));
  const releasedPairs = sum([...released.values()].map(pairs));
  const due = releasedPairs + pairs(withheld.map(({ team }) => team));
  const delivered = tallies.flatMap(({ team, consoles: own }) =>
    own.flatMap((console) => console.arrivals.filter(({ inject }) => isReleased(inject, team))),
  );
  const measured = delivered.filter(({ ownAbsence }) => !ownAbsence);
  return {
    due,
    released: releasedPairs,
    delivered: delivered.length,
    missed: due - delivered.length,
    doubled: sum(consoles.map(({ doubled }) => doubled.length)),
    strayed: arrivals.length - delivered.length,
    lateness: latenessOf(measured.map(({ late }) => late)),
    measured: measured.length,
    onReturn: delivered.length - measured.length,
    drops: sum(consoles.map(({ drops }) => drops)),
    gaps: sum(consoles.map(({ gaps }) => gaps)),
    repeated: sum(consoles.map(({ repeated }) => repeated)),
  };
}
