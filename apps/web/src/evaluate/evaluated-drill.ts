import type { ObserverSees } from '#libs/domain';
import type { Fold } from '../shell/stream/stream.js';
import { clockBeforeStart, foldClock, type DrillClock } from '../ui/time/drill-clock.js';

/** Of the stream, evaluators need the clock alone: what is theirs to mark they ask their desk for. */
export const evaluatedDrill: Fold<ObserverSees, { readonly drill: DrillClock }> = {
  empty: { drill: clockBeforeStart },
  fold: (view, { event, ...line }) =>
    event.type === 'storyline' ? view : { drill: foldClock(view.drill, { ...line, event }) },
};
