import type { ConsoleId, TeamId } from '../kernel/ids.js';
import { refuse } from '../kernel/refusal.js';
import { happened, unless, type Decision } from './decision.js';
import type { SeenDrill } from './drill.js';

/** Opens a communication check: every console is asked to answer. Opening it anew forgets the answers before. */
export const openComcheck = (drill: SeenDrill): Decision =>
  unless(drill, 'planned', 'scheduled') ?? happened({ type: 'comcheck-opened' });

export function answerComcheck(drill: SeenDrill, team: TeamId, console: ConsoleId): Decision {
  const record = drill.teams.get(team);
  if (!record) return refuse('unknown-thing', `The drill has no team ${team}.`);
  if (record.comcheck.has(console)) return happened();
  if (!drill.comcheckOpen)
    return refuse('comcheck-not-open', 'No communication check is open.', { state: drill.status });
  return happened({ type: 'comcheck-answered', team, console });
}
