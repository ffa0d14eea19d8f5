import { command } from '#libs/conduct';
import { ok, teamsWithin, verifyOutage as decide, type SeenOutage } from '#libs/domain';

/** Control verifies that a team could not play for a time. */
export const verifyOutage = command<SeenOutage>(
  'verify-outage',
  'outage.verify',
  (drill, seen, { actor, newId, now }) => decide(drill, seen, newId(), actor, now),
  (drill, seen, nation) => {
    const own = teamsWithin(drill, nation, [seen.team]);
    return own.ok ? ok(seen) : own;
  },
);
