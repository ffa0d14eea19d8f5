import { abort } from '#libs/domain';
import { command } from '../command.js';

/** Gives the drill up. */
export const abortDrill = command<{ reason: string }>('abort-drill', 'drill.conduct', (drill, { reason }) =>
  abort(drill, reason),
);
