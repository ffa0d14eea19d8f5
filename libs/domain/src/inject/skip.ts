import { hasStarted, happened, isOver, type Decision } from '../drill/decision.js';
import type { SeenDrill } from '../drill/drill.js';
import type { InjectId, TeamId } from '../kernel/ids.js';
import { refuse } from '../kernel/refusal.js';
import { knownInject, waitingTeams } from './known-inject.js';

/** Leaves an inject out, for all teams that do not have it yet or for those named. */
export function skip(
  drill: SeenDrill,
  inject: InjectId,
  teams: readonly TeamId[] | undefined,
  reason: string,
): Decision {
  const record = knownInject(drill, inject);
  if (!record.ok) return record;
  if (isOver(drill)) return refuse('drill-over', 'The drill is over.', { state: drill.status });
  if (!hasStarted(drill)) return refuse('drill-not-running', 'The drill has not started yet.', { state: drill.status });
  const waiting = waitingTeams(drill, record.value, teams);
  if (!waiting.ok) return waiting;
  const left = waiting.value.filter((team) => record.value.waiting.has(team));
  if (left.length === 0)
    return refuse('inject-already-released', `No team is left for which inject ${inject} could be skipped.`);
  return happened({ type: 'inject-skipped', inject, teams: left, reason });
}
