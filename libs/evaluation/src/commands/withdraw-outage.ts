import { command } from '#libs/conduct';
import { withdrawOutage as decide } from '#libs/domain';

/** Takes back an outage that was none after all. */
export const withdrawOutage = command<{ outage: string; reason: string }>(
  'withdraw-outage',
  'drill.conduct',
  (drill, { outage, reason }) => decide(drill, outage, reason),
);
