import { drillTimeAt, instantAt } from '../clock/clock.js';
import { end } from '../drill/end.js';
import type { SeenDrill } from '../drill/drill.js';
import type { ClosingReason, DrillEvent } from '../journal/event.js';
import type { Instant } from '../kernel/time.js';
import { scoresAtRelease } from '../scoring/score-now.js';
import { whatIsDue, type Due } from './due.js';

/**
 * Everything that time has brought by `now`: releases and closings in the order in which they fell due, one event for
 * all teams to which the same thing happens at the same moment, and EndEx last. Nothing is ever too old to release.
 * What is released may make more due at once: fold the events and ask again until nothing comes.
 */
export function releaseDue(drill: SeenDrill, now: Instant): readonly DrillEvent[] {
  const events: DrillEvent[] = [];
  let last: { due: Due; teams: string[] } | undefined;
  for (const due of whatIsDue(drill, now)) {
    if (last && last.due.record === due.record && last.due.time === due.time && last.due.what === due.what) {
      last.teams.push(due.team);
      continue;
    }
    last = { due, teams: [due.team] };
    events.push(eventFor(drill, due, last.teams, now));
  }
  events.push(...sharedBefore(drill, events, now));
  if (events.length === 0 && itsTimeIsOver(drill, now)) {
    const ending = end(drill, 'The scenario’s time is over.');
    return ending.ok ? ending.value : [];
  }
  return events;
}

function sharedBefore(drill: SeenDrill, events: readonly DrillEvent[], now: Instant): DrillEvent[] {
  return events.flatMap((event) => {
    const record = event.type === 'inject-released' ? drill.injects.get(event.inject) : undefined;
    if (event.type !== 'inject-released' || !record) return [];
    return scoresAtRelease(drill, record, event.teams, drillTimeAt(drill.clock, now));
  });
}

function eventFor(drill: SeenDrill, { record, what, time }: Due, teams: string[], now: Instant): DrillEvent {
  const inject = record.inject.id;
  if (what === 'close') return { type: 'inject-closed', inject, teams, reason: 'time' satisfies ClosingReason };
  const timed = record.inject.trigger.kind === 'offset' || record.rescheduled !== undefined;
  const due = Math.min(instantAt(drill.clock, time) ?? now, now);
  return { type: 'inject-released', inject, teams, cause: timed ? 'time' : 'condition', due };
}

function itsTimeIsOver(drill: SeenDrill, now: Instant): boolean {
  if (drill.status !== 'running' || !drill.settings.endsItself) return false;
  const over = instantAt(drill.clock, drill.scenario.duration);
  return over !== undefined && over <= now;
}
