import { waitingFor, writtenTime } from '../model/trigger.js';
import type { WrittenInject } from '../model/written.js';

/** When an inject is planned, and whether that is what its author wrote or only worked out from what it waits for. */
export interface PlannedTime {
  readonly at: number;
  readonly certain: boolean;
}

/**
 * When each inject falls due by the plan. One that waits for another is placed after it, by its delay; one that only a
 * person releases, or that waits in a circle, has no time.
 */
export function plannedTimes(injects: readonly WrittenInject[]): ReadonlyMap<string, PlannedTime> {
  const byId = new Map(injects.map((inject) => [inject.id, inject]));
  const found = new Map<string, PlannedTime | undefined>();
  const timeOf = (inject: WrittenInject): PlannedTime | undefined => {
    if (found.has(inject.id)) return found.get(inject.id);
    found.set(inject.id, undefined);
    found.set(inject.id, timeBy(inject));
    return found.get(inject.id);
  };
  const timeBy = (inject: WrittenInject): PlannedTime | undefined => {
    const at = writtenTime(inject);
    if (at !== undefined) return { at, certain: true };
    const waiting = waitingFor(inject);
    const cause = waiting && byId.get(waiting.inject);
    const start = cause && timeOf(cause);
    return waiting && start && { at: start.at + waiting.delay, certain: false };
  };
  const times = new Map<string, PlannedTime>();
  for (const inject of injects) {
    const time = timeOf(inject);
    if (time) times.set(inject.id, time);
  }
  return times;
}
