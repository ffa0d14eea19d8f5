import { drillTimeAt } from '../clock/clock.js';
import { unless, happened, type Decision } from '../drill/decision.js';
import type { SeenDrill } from '../drill/drill.js';
import type { InjectId, TeamId } from '../kernel/ids.js';
import { refuse } from '../kernel/refusal.js';
import type { Instant } from '../kernel/time.js';
import { scoresAtRelease } from '../scoring/score-now.js';
import { knownInject, waitingTeams } from './known-inject.js';

/** Releases an inject now, to all its teams or to those named, whatever its trigger says. Named teams get it even if skipped. */
export function release(
  drill: SeenDrill,
  inject: InjectId,
  teams: readonly TeamId[] | undefined,
  now: Instant,
): Decision {
  const refusal = unless(drill, 'running', 'paused');
  if (refusal) return refusal;
  const record = knownInject(drill, inject);
  if (!record.ok) return record;
  const waiting = waitingTeams(drill, record.value, teams);
  if (!waiting.ok) return waiting;
  if (waiting.value.length === 0)
    return refuse('inject-already-released', `Inject ${inject} is already with these teams.`, { state: 'released' });
  return happened(
    { type: 'inject-released', inject, teams: waiting.value, cause: 'control', due: now },
    ...scoresAtRelease(drill, record.value, waiting.value, drillTimeAt(drill.clock, now)),
  );
}

/** Releases a contingency inject: one held back in case play leaves its path. */
export function releaseContingency(
  drill: SeenDrill,
  inject: InjectId,
  teams: readonly TeamId[] | undefined,
  now: Instant,
): Decision {
  const record = knownInject(drill, inject);
  if (!record.ok) return record;
  if (record.value.inject.kind !== 'contingency')
    return refuse('inject-not-contingency', `Inject ${inject} is not a contingency inject.`);
  return release(drill, inject, teams, now);
}
