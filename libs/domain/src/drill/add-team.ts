import type { TeamCard } from '../journal/event.js';
import { refuse } from '../kernel/refusal.js';
import { happened, unless, type Decision } from './decision.js';
import type { SeenDrill } from './drill.js';

export function addTeam(drill: SeenDrill, team: TeamCard): Decision {
  const refusal = unless(drill, 'planned', 'scheduled');
  if (refusal) return refusal;
  if (drill.teams.has(team.id)) return refuse('team-exists', `Team ${team.id} is already in the drill.`);
  if (!(team.extraTime >= 1)) return refuse('nonsense-value', 'Extra time lengthens; it is 1 or more.');
  const organisation = drill.organisations.get(team.organisation);
  if (!drill.nations.has(team.nation)) return refuse('unknown-thing', `The drill has no nation ${team.nation}.`);
  if (!organisation) return refuse('unknown-thing', `The drill has no organisation ${team.organisation}.`);
  if (organisation.nation !== team.nation) {
    return refuse(
      'nonsense-value',
      `Organisation ${team.organisation} belongs to ${organisation.nation}, not to ${team.nation}.`,
    );
  }
  return happened({ type: 'team-added', team });
}
