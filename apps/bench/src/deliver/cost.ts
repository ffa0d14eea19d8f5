import type { DeliverSize } from './deliver-size.js';
import type { Used } from './use-of-machine.js';

/** What was used before the rest, after it, and after the play. */
export type Uses = readonly [before: Used, rested: Used, played: Used];

const MIB = 1024 * 1024;
const KIB = 1024;
const MICROSECONDS = 1000;
/** An open link is asked whether it hears so often, in seconds. */
const BEAT = 10;

interface Spent {
  readonly size: DeliverSize;
  readonly uses: Uses;
  /** Resident bytes of the servers before consoles came and after. */
  readonly resident: { readonly before: number; readonly after: number };
}

/**
 * What a console costs by being there, and what a delivery costs with its acknowledgement, in processor time of the side
 * that serves; times are microseconds. What the system does for the sockets is counted with the process that asked for it.
 */
export function costOf({ size, uses: [before, rested, played], resident }: Spent) {
  const { consoles, rounds, warmUp } = size;
  const resting = (rested.at - before.at) / 1000;
  const playing = (played.at - rested.at) / 1000;
  const injects = rounds + warmUp;
  const atRest = (side: 'api' | 'ws' | 'io'): number => (rested[side] - before[side]) / resting;
  const delivery = (side: 'api' | 'ws' | 'io'): number =>
    Math.max(0, ((played[side] - rested[side] - atRest(side) * playing) * MICROSECONDS) / (injects * consoles));
  const muster = {
    restMb: resident.before / MIB,
    consoleKb: Math.max(0, resident.after - resident.before) / KIB / consoles,
    beatUs: (atRest('api') * MICROSECONDS * BEAT) / consoles,
    deliveryUs: delivery('api'),
    postgresUs: ((played.postgres - rested.postgres) * MICROSECONDS) / (injects * consoles),
    crowdUs: ((played.crowd - rested.crowd) * MICROSECONDS) / (3 * injects * consoles),
    commitsPerInject: (played.commits - rested.commits) / injects,
  };
  return { muster, ws: { deliveryUs: delivery('ws') }, io: { deliveryUs: delivery('io') } };
}
