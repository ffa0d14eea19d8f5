import { command } from '#libs/conduct';
import { verifyOutage as decide, type SeenOutage } from '#libs/domain';

/** Control verifies that a team could not play for a time. */
export const verifyOutage = command<SeenOutage>(
  'verify-outage',
  'drill.conduct',
  (drill, seen, { actor, newId, now }) => decide(drill, seen, newId(), actor, now),
);
