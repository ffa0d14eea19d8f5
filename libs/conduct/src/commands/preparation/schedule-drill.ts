import { schedule, type Instant } from '#libs/domain';
import { command } from '../command.js';

/** Sets StartEx for a moment to come. */
export const scheduleDrill = command<{ startAt: Instant }>(
  'schedule-drill',
  'drill.conduct',
  (drill, { startAt }, { now }) => schedule(drill, startAt, now),
);
