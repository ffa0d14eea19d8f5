import type { DrillEvent } from '../journal/event.js';
import { refuse } from '../kernel/refusal.js';
import { happened, hasStarted, isOver, unless, type Decision } from './decision.js';
import type { SeenDrill } from './drill.js';

/** Whatever is still open closes with the drill. */
function closings(drill: SeenDrill): DrillEvent[] {
  return [...drill.injects.values()]
    .filter((record) => record.open.size > 0)
    .map((record) => ({ type: 'inject-closed', inject: record.inject.id, teams: [...record.open], reason: 'endex' }));
}

/** EndEx. */
export const end = (drill: SeenDrill, reason: string): Decision =>
  unless(drill, 'running', 'paused', 'stopped') ?? happened(...closings(drill), { type: 'drill-ended', reason });

/** Gives the drill up, at any time before its end. */
export function abort(drill: SeenDrill, reason: string): Decision {
  if (isOver(drill)) return refuse('drill-over', 'The drill is over already.', { state: drill.status });
  return happened(...(hasStarted(drill) ? closings(drill) : []), { type: 'drill-aborted', reason });
}
