import { drillTimeAt } from '../clock/clock.js';
import { happened, isOver, type Decision } from '../drill/decision.js';
import type { SeenDrill } from '../drill/drill.js';
import type { InjectId } from '../kernel/ids.js';
import { refuse } from '../kernel/refusal.js';
import type { DrillTime, Instant } from '../kernel/time.js';
import { knownInject } from './known-inject.js';

/** Gives an inject a new drill time, for all teams that do not have it yet, in place of its trigger. */
export function reschedule(drill: SeenDrill, inject: InjectId, at: DrillTime, now: Instant): Decision {
  const record = knownInject(drill, inject);
  if (!record.ok) return record;
  if (isOver(drill)) return refuse('drill-over', 'The drill is over.', { state: drill.status });
  if (isWholly(record.value))
    return refuse('inject-already-released', `Inject ${inject} is released to all its teams.`, { state: 'released' });
  if (!(at >= drillTimeAt(drill.clock, now)))
    return refuse('moment-passed', 'That drill time has passed.', { state: drill.status });
  return happened({ type: 'inject-rescheduled', inject, at });
}

const isWholly = (record: { waiting: ReadonlySet<string>; deliveries: ReadonlyMap<string, unknown> }): boolean =>
  record.waiting.size === 0 && record.deliveries.size > 0;
