import type { ControlSees } from '#libs/domain';
import type { Fold } from '../shell/stream/stream.js';
import { clockBeforeStart, foldClock, type DrillClock } from '../ui/time/drill-clock.js';

/** A drill as control sees it. */
export interface ControlledDrill {
  readonly drill: DrillClock;
}

export const controlledDrill: Fold<ControlSees, ControlledDrill> = {
  empty: { drill: clockBeforeStart },
  fold: (view, line) => ({ ...view, drill: foldClock(view.drill, line) }),
};
