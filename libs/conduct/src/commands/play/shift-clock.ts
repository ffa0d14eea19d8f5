import { shift, type Instant } from '#libs/domain';
import { command } from '../command.js';

/** Takes an outage out of drill time. */
export const shiftClock = command<{ from: Instant }>('shift-clock', 'drill.conduct', (drill, { from }, { now }) =>
  shift(drill, from, now),
);
