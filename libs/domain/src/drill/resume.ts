import { refuse } from '../kernel/refusal.js';
import { happened, unless, type Decision } from './decision.js';
import type { SeenDrill } from './drill.js';

/** Play goes on after a pause, or after a stop for a real emergency that has passed. */
export function resume(drill: SeenDrill): Decision {
  if (drill.status === 'running') return refuse('drill-not-paused', 'The drill is not paused.', { state: 'running' });
  return unless(drill, 'paused', 'stopped') ?? happened({ type: 'drill-resumed' });
}
