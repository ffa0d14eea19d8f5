import { AccessCodeList, DrillSummary } from '#libs/contracts';
import type { Language } from '#libs/domain';
import type { ServerDoor } from '../door/server-door.js';
import { bringEvaluators } from '../evaluators/evaluating.js';
import { personaOf } from '../personas/persona.js';
import { castTeams } from './cast-teams.js';
import type { TeamOrders } from './orders.js';
import type { RehearsalPlan } from './rehearsal-plan.js';

/** Creates the drill and brings nations, organisations and teams into it. */
export async function setUpDrill(door: ServerDoor, plan: RehearsalPlan): Promise<DrillSummary> {
  const { pack, title, speed } = plan;
  const created = DrillSummary.parse(await door.post('/drills', { pack, title, speed }, plan.key));
  const at = `/drills/${created.id}`;
  const nations = new Set<string>();
  for (const team of castTeams(plan.teams, plan.scenario)) {
    const { id, name, nation, nationName, organisation, organisationName, languages, extraTime } = team;
    if (!nations.has(nation)) await door.post(`${at}/nations`, { nation, name: nationName }, `nation-${nation}`);
    nations.add(nation);
    const house = { organisation, name: organisationName, nation };
    await door.post(`${at}/organisations`, house, `organisation-${organisation}`);
    const card = { id, name, nation, organisation, languages, extraTime };
    await door.post(`${at}/teams`, card, `team-${id}`);
  }
  await bringEvaluators(door, created.id, plan.evaluators ?? 0, plan.scenario);
  return readDrill(door, created.id);
}

export const readDrill = async (door: ServerDoor, drill: string): Promise<DrillSummary> =>
  DrillSummary.parse(await door.get(`/drills/${drill}`));

/** Hands the teams of a drill to personas, with their codes. */
export async function teamOrders(
  door: ServerDoor,
  drill: DrillSummary,
  { personas }: Pick<RehearsalPlan, 'personas'>,
): Promise<TeamOrders[]> {
  const codes = AccessCodeList.parse(await door.get(`/drills/${drill.id}/codes`));
  const codeOf = new Map(codes.teams.map(({ team, code }) => [team, code]));
  return drill.teams.map(({ id, languages }, index) => ({
    team: id,
    code: codeOf.get(id) ?? '',
    persona: personaOf(index, personas),
    languages: languages as Language[],
  }));
}
