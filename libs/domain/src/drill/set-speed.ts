import { FASTEST, SLOWEST } from '../clock/clock.js';
import { refuse } from '../kernel/refusal.js';
import { happened, isOver, type Decision } from './decision.js';
import type { SeenDrill } from './drill.js';

export function setSpeed(drill: SeenDrill, speed: number): Decision {
  if (isOver(drill)) return refuse('drill-over', 'The drill is over.', { state: drill.status });
  if (!(speed >= SLOWEST && speed <= FASTEST)) {
    return refuse('nonsense-value', `The speed lies between ${SLOWEST} and ${FASTEST}.`);
  }
  return drill.clock.speed === speed ? happened() : happened({ type: 'speed-changed', speed });
}
