import { drillTimeAt } from '../clock/clock.js';
import type { DrillEvent } from '../journal/event.js';
import { dueTime } from '../inject/due.js';
import { refuse } from '../kernel/refusal.js';
import type { Instant } from '../kernel/time.js';
import { happened, unless, type Decision } from './decision.js';
import type { SeenDrill } from './drill.js';

/** What becomes of the injects that a jump passes over. */
export type Passed = 'skip' | 'release';

/** Sets the clock forward to the beginning of a phase. Drill time never runs backwards, so a phase behind is refused. */
export function jump(drill: SeenDrill, phase: string, passed: Passed, now: Instant): Decision {
  const refusal = unless(drill, 'running', 'paused');
  if (refusal) return refusal;
  const found = drill.scenario.phases.find(({ id }) => id === phase);
  if (!found) return refuse('unknown-thing', `The scenario has no phase ${phase}.`);
  if (found.at <= drillTimeAt(drill.clock, now))
    return refuse('phase-behind', 'That phase has already begun.', { state: drill.status });
  const skipped = passed === 'skip' ? passedOver(drill, found.at) : [];
  return happened(...skipped, { type: 'phase-jumped', phase, to: found.at });
}

function passedOver(drill: SeenDrill, to: number): DrillEvent[] {
  const events: DrillEvent[] = [];
  for (const record of drill.injects.values()) {
    const teams = [...record.waiting].filter((team) => (dueTime(drill, record, team) ?? Infinity) < to);
    if (teams.length > 0) events.push({ type: 'inject-skipped', inject: record.inject.id, teams, reason: 'jump' });
  }
  return events;
}
