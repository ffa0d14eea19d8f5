import type { ConsoleId, NationId, TeamId } from '../kernel/ids.js';
import { refuse } from '../kernel/refusal.js';
import { happened, unless, type Decision } from './decision.js';
import type { SeenDrill } from './drill.js';

/**
 * Opens a communication check: every console is asked to answer, or every console of one nation. Opening it anew forgets
 * the answers before.
 */
export function openComcheck(drill: SeenDrill, nation?: NationId): Decision {
  if (nation !== undefined && !drill.nations.has(nation))
    return refuse('unknown-thing', `The drill has no nation ${nation}.`);
  return (
    unless(drill, 'planned', 'scheduled') ??
    happened({ type: 'comcheck-opened', ...(nation !== undefined && { nation }) })
  );
}

export function answerComcheck(drill: SeenDrill, team: TeamId, console: ConsoleId): Decision {
  const record = drill.teams.get(team);
  if (!record) return refuse('unknown-thing', `The drill has no team ${team}.`);
  if (record.comcheck.has(console)) return happened();
  if (!drill.comcheckOpen && !drill.comchecksOpen.has(record.card.nation))
    return refuse('comcheck-not-open', 'No communication check is open.', { state: drill.status });
  return happened({ type: 'comcheck-answered', team, console });
}
