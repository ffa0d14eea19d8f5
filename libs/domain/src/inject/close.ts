import { happened, unless, type Decision } from '../drill/decision.js';
import type { SeenDrill } from '../drill/drill.js';
import type { InjectId, TeamId } from '../kernel/ids.js';
import { refuse } from '../kernel/refusal.js';
import { knownInject } from './known-inject.js';

/** Control closes an inject: from then on no answer is taken. */
export function close(drill: SeenDrill, inject: InjectId, teams?: readonly TeamId[]): Decision {
  const refusal = unless(drill, 'running', 'paused');
  if (refusal) return refusal;
  const record = knownInject(drill, inject);
  if (!record.ok) return record;
  const unknown = teams?.find((team) => !drill.teams.has(team));
  if (unknown !== undefined) return refuse('unknown-thing', `The drill has no team ${unknown}.`);
  const meant = [...record.value.open].filter((team) => !teams || teams.includes(team));
  if (meant.length === 0) return refuse('inject-not-released', `Inject ${inject} is open at none of these teams.`);
  return happened({ type: 'inject-closed', inject, teams: meant, reason: 'control' });
}
