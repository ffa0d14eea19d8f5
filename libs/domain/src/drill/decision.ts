import type { DrillEvent } from '../journal/event.js';
import { ok, type Result } from '../kernel/result.js';
import { refuse } from '../kernel/refusal.js';
import type { DrillStatus, SeenDrill } from './drill.js';

/** What a command leads to: events, or a refusal. No events: it was so already. */
export type Decision = Result<readonly DrillEvent[]>;

export const happened = (...events: readonly DrillEvent[]): Decision => ok(events);

export const isOver = (drill: SeenDrill): boolean => drill.status === 'ended' || drill.status === 'aborted';

export const hasStarted = (drill: SeenDrill): boolean => drill.clock.segments.length > 0;

const SENTENCES: Record<DrillStatus, string> = {
  planned: 'The drill has not started yet.',
  scheduled: 'The drill is scheduled and has not started yet.',
  running: 'The drill is running.',
  paused: 'The drill is paused.',
  stopped: 'The drill was stopped for a real emergency.',
  ended: 'The drill has ended.',
  aborted: 'The drill was aborted.',
};

/** The refusal for a drill that is in none of the wanted states, or undefined when it is in one. */
export function unless(drill: SeenDrill, ...wanted: readonly DrillStatus[]): ReturnType<typeof refuse> | undefined {
  if (wanted.includes(drill.status)) return undefined;
  const code = isOver(drill)
    ? 'drill-over'
    : hasStarted(drill) && !wanted.includes('running')
      ? 'drill-already-started'
      : 'drill-not-running';
  return refuse(code, SENTENCES[drill.status], { state: drill.status });
}
