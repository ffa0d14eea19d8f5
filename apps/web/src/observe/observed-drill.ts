import type { StreamEntry } from '#libs/contracts';
import type { ObserverSees } from '#libs/domain';
import type { Fold } from '../shell/stream/stream.js';
import { clockBeforeStart, foldClock, type DrillClock } from '../ui/time/drill-clock.js';

/** One piece of the story, with the line that told it. */
export type Story = Omit<StreamEntry, 'event'> & Extract<ObserverSees, { type: 'storyline' }>;

/** A drill as observers see it. */
export interface ObservedDrill {
  readonly drill: DrillClock;
  /** The newest first. */
  readonly storyline: readonly Story[];
}

export const observedDrill: Fold<ObserverSees, ObservedDrill> = {
  empty: { drill: clockBeforeStart, storyline: [] },
  fold: (view, { event, ...line }) =>
    event.type === 'storyline'
      ? { ...view, storyline: [{ ...line, ...event }, ...view.storyline] }
      : { ...view, drill: foldClock(view.drill, { ...line, event }) },
};
