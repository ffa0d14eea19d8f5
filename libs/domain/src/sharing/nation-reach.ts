import { hasStarted } from '../drill/decision.js';
import type { SeenDrill, SeenInject } from '../drill/drill.js';
import type { InjectId, NationId, TeamId } from '../kernel/ids.js';
import { refuse } from '../kernel/refusal.js';
import { ok, type Result } from '../kernel/result.js';

/** How much of an inject there is for who controls a nation: what it says, or only what it is called. */
export type Knowledge = 'content' | 'title';

export const teamsOfNation = (drill: SeenDrill, nation: NationId): TeamId[] =>
  [...drill.teams.values()].flatMap(({ card }) => (card.nation === nation ? [card.id] : []));

/** Whether a team lies within the bound of one nation; within none it always does. */
export const isWithin = (drill: SeenDrill, team: TeamId | undefined, nation: NationId | undefined): boolean =>
  nation === undefined || (team !== undefined && drill.teams.get(team)?.card.nation === nation);

/**
 * What who controls a nation knows of an inject: what it says once a team of the nation has it. A contingency inject
 * that is held ready for such a team they know by its title, since they are who may release it. Anything else does not
 * exist for them: neither what is to come nor what is expected.
 */
export function nationKnows(drill: SeenDrill, record: SeenInject, nation: NationId): Knowledge | undefined {
  const { kind } = record.inject;
  if (kind === 'expected-action') return undefined;
  const own = teamsOfNation(drill, nation);
  if (own.some((team) => record.deliveries.get(team)?.released)) return 'content';
  return kind === 'contingency' && hasStarted(drill) && own.some((team) => record.waiting.has(team))
    ? 'title'
    : undefined;
}

/** An inject that there is for who controls a nation; any other is refused like one that never was. */
export function injectWithin(drill: SeenDrill, inject: InjectId, nation: NationId): Result<SeenInject> {
  const record = drill.injects.get(inject);
  return record && nationKnows(drill, record, nation)
    ? ok(record)
    : refuse('unknown-thing', `The drill has no inject ${inject}.`);
}

/** The teams that are meant, all of one nation: those named, or all. Any other is refused like one that never was. */
export function teamsWithin(drill: SeenDrill, nation: NationId, wanted?: readonly TeamId[]): Result<TeamId[]> {
  const own = teamsOfNation(drill, nation);
  const foreign = wanted?.find((team) => !own.includes(team));
  return foreign === undefined
    ? ok(wanted ? [...wanted] : own)
    : refuse('unknown-thing', `The drill has no team ${foreign}.`);
}
