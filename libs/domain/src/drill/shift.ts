import { refuse } from '../kernel/refusal.js';
import type { Instant } from '../kernel/time.js';
import { happened, unless, type Decision } from './decision.js';
import type { SeenDrill } from './drill.js';

/** Takes the time since `from` out of the drill's clock, as if it had stood still: the director's choice after an outage. */
export function shift(drill: SeenDrill, from: Instant, now: Instant): Decision {
  const refusal = unless(drill, 'running');
  if (refusal) return refusal;
  if (!(from <= now)) return refuse('nonsense-value', 'An outage cannot begin in the future.');
  const since = Math.max(from, drill.clock.segments.at(-1)?.at ?? now);
  return since >= now ? happened() : happened({ type: 'clock-shifted', from: since, by: now - since });
}
