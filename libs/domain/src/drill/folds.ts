import type { DrillEventType, Entry, EventOf } from '../journal/event.js';
import type { Drill } from './drill.js';

/** How each kind of event changes a drill. Complete by type: a new event without a fold does not compile. */
export type Folds<Types extends DrillEventType = DrillEventType> = {
  readonly [Type in Types]: (drill: Drill, event: EventOf<Type>, entry: Entry) => void;
};
