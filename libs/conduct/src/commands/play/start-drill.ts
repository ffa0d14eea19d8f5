import { happened, start, type DrillEvent, type SeenDrill } from '#libs/domain';
import type { PreparedTeam } from '../../desk/scenario-source.js';
import { command } from '../command.js';

/** Notes the values and artefacts of teams that have none yet. */
export const prepareTeams = command<{ prepared: readonly PreparedTeam[] }>(
  'prepare-teams',
  'drill.prepare',
  (drill, { prepared }) =>
    happened(
      ...prepared
        .filter(({ team }) => lacks(drill, team))
        .map((one): DrillEvent => ({ type: 'team-prepared', ...one })),
    ),
);

const lacks = (drill: SeenDrill, team: string): boolean =>
  Object.keys(drill.teams.get(team)?.values ?? {}).length === 0;

/** StartEx. */
export const startDrill = command<object>('start-drill', 'drill.conduct', (drill) => start(drill));
