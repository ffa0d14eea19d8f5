import type { TeamId } from '../kernel/ids.js';
import { refuse } from '../kernel/refusal.js';
import { happened, type Decision } from './decision.js';
import type { SeenDrill } from './drill.js';

/** A team lets observers read its name on the board, or takes that back. Nobody else can say so for it. */
export function showTeam(drill: SeenDrill, team: TeamId, shown: boolean): Decision {
  const record = drill.teams.get(team);
  if (!record) return refuse('unknown-thing', `The drill has no team ${team}.`);
  return record.shown === shown ? happened() : happened({ type: 'team-shown', team, shown });
}
