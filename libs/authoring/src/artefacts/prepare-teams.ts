import { valuesFor } from '#libs/domain';
import type { Values } from '#libs/domain';
import type { Pack } from '../reading/pack.js';
import { prepareTeam } from './prepare-team.js';
import type { PreparedTeam } from './prepare-team.js';

/** A team as the drill knows it. */
export interface TeamToPrepare {
  readonly id: string;
  readonly name: string;
  readonly nation: string;
  /** The id of the team next to it; none when it plays alone. */
  readonly neighbour?: string;
}

export interface DrillToPrepare {
  readonly title: string;
  /** Secret of the drill, from which every generated value comes. */
  readonly seed: string;
}

const given = (who: 'team' | 'neighbour', { id, name, nation }: TeamToPrepare): Values => ({
  [`${who}.id`]: id,
  [`${who}.name`]: name,
  [`${who}.nation`]: nation,
});

const NOT_PASSED_ON = /^(?:neighbour|team|drill)\./;

/** A team's values under the names by which the team beside it speaks of them: `neighbour.<name>`. */
export const asNeighbour = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => !NOT_PASSED_ON.test(name))
      .map(([name, value]) => [`neighbour.${name}`, value]),
  );

/**
 * Prepares all teams of a drill, in three rounds: the variables of each, then its files (which may speak of the
 * neighbour's variables), then all again with the neighbour's hashes. The pack's check refuses values that would go
 * round in circles.
 */
export async function prepareTeams(
  pack: Pack,
  drill: DrillToPrepare,
  teams: readonly TeamToPrepare[],
): Promise<ReadonlyMap<string, PreparedTeam>> {
  const byId = new Map(teams.map((team) => [team.id, team]));
  const seedOf = ({ id }: TeamToPrepare): string => `${drill.seed}/${id}`;
  const knownTo = (team: TeamToPrepare, round: ReadonlyMap<string, Values>): Values => {
    const neighbour = byId.get(team.neighbour ?? '') ?? team;
    const names = { ...given('team', team), ...given('neighbour', neighbour), 'drill.title': drill.title };
    return { ...asNeighbour(round.get(neighbour.id) ?? {}), ...names };
  };
  const prepareAll = async (round: ReadonlyMap<string, Values>): Promise<Map<string, PreparedTeam>> => {
    const prepared = new Map<string, PreparedTeam>();
    for (const team of teams) prepared.set(team.id, await prepareTeam(pack, knownTo(team, round), seedOf(team)));
    return prepared;
  };
  const { variables } = pack.scenario;
  const first = new Map(teams.map((team) => [team.id, valuesFor(variables, knownTo(team, new Map()), seedOf(team))]));
  const second = new Map([...(await prepareAll(first))].map(([id, { values }]) => [id, values]));
  return prepareAll(second);
}
