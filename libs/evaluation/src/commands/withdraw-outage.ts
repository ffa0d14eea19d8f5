import { command } from '#libs/conduct';
import { isWithin, ok, refuse, withdrawOutage as decide } from '#libs/domain';

/** Takes back an outage that was none after all. */
export const withdrawOutage = command<{ outage: string; reason: string }>(
  'withdraw-outage',
  'outage.verify',
  (drill, { outage, reason }) => decide(drill, outage, reason),
  (drill, asked, nation) => {
    const known = drill.evaluation.outages.find(({ outage }) => outage === asked.outage);
    return isWithin(drill, known?.team, nation)
      ? ok(asked)
      : refuse('unknown-thing', `The drill knows no outage ${asked.outage}.`);
  },
);
