import type { Entry } from '#libs/domain';
import type { Fault } from '../faults/harm.js';

/** A release that is later than this counts as late, in milliseconds: two processors carry everything at once here. */
export const ON_TIME = 500;

export interface Lateness {
  /** Releases of injects in the journal. */
  readonly releases: number;
  /** Those that came late. */
  readonly late: number;
  /** How long after the end of the fault before it a release still came late, at worst; in milliseconds. */
  readonly worstRecovery: number;
}

/** Looks how soon after each fault injects were released on time again. */
export function lateReleases(entries: readonly Entry[], faults: readonly Fault[]): Lateness {
  const released = entries.flatMap(({ at, event }) =>
    event.type === 'inject-released' && 'due' in event ? [{ at, due: event.due }] : [],
  );
  const late = released.filter(({ at, due }) => at - due > ON_TIME);
  const recoveries = late.map(({ at }) => at - lastEndBefore(at, faults));
  return { releases: released.length, late: late.length, worstRecovery: Math.max(0, ...recoveries) };
}

/** While a fault lasts, its end is now; without any fault before, lateness has no excuse since the beginning. */
function lastEndBefore(at: number, faults: readonly Fault[]): number {
  const before = faults.filter(({ from }) => from <= at);
  return Math.min(at, Math.max(0, ...before.map(({ until }) => until)));
}
