import { refuse } from '../kernel/refusal.js';
import { happened, unless, type Decision } from './decision.js';
import type { SeenDrill } from './drill.js';

export function pause(drill: SeenDrill, reason: string): Decision {
  if (drill.status === 'paused')
    return refuse('drill-already-paused', 'The drill is paused already.', { state: 'paused' });
  return unless(drill, 'running') ?? happened({ type: 'drill-paused', reason });
}
