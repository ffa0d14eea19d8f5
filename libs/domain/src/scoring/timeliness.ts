import { DEFAULT_SCORING } from './scoring-settings.js';
import type { Milliseconds } from '../kernel/time.js';

export interface Pace {
  /** From the team's delivery acknowledgement to its answer, less pauses and verified outages. */
  readonly took: Milliseconds;
  readonly target?: Milliseconds | undefined;
  readonly limit?: Milliseconds | undefined;
  /** The least that timeliness can be. */
  readonly floor?: number;
  /** A team's accommodation: multiplies target and limit; never shortens them. */
  readonly extraTime?: number;
}

/**
 * 1 until the target, falling in a straight line to the floor at the limit, the floor after it: late is not lost.
 *
 * A limit alone gives 1 until the limit and the floor after it. A target alone gives 1 always: it says when an answer is
 * wished for, and nothing says how much later is too late. A limit before the target counts as if it were the target.
 */
export function timeliness({ took, target, limit, floor = DEFAULT_SCORING.floor, extraTime = 1 }: Pace): number {
  if (limit === undefined) return 1;
  const longer = Math.max(1, extraTime);
  const full = (target ?? limit) * longer;
  const end = Math.max(full, limit * longer);
  const least = Math.min(1, Math.max(0, floor));
  if (took <= full) return 1;
  return took >= end ? least : 1 - (1 - least) * ((took - full) / (end - full));
}
