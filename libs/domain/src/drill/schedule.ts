import { refuse } from '../kernel/refusal.js';
import type { Instant } from '../kernel/time.js';
import { happened, unless, type Decision } from './decision.js';
import type { SeenDrill } from './drill.js';

export function schedule(drill: SeenDrill, startAt: Instant, now: Instant): Decision {
  const refusal = unless(drill, 'planned', 'scheduled');
  if (refusal) return refusal;
  if (!(startAt > now)) return refuse('moment-passed', 'StartEx can only be set for a moment that is still to come.');
  if (drill.teams.size === 0) return refuse('drill-not-ready', 'The drill has no team yet.', { state: drill.status });
  return happened({ type: 'drill-scheduled', startAt });
}
