import { pause } from '#libs/domain';
import { command } from '../command.js';

/** Lets play stand still, for a reason. */
export const pauseDrill = command<{ reason: string }>('pause-drill', 'drill.conduct', (drill, { reason }) =>
  pause(drill, reason),
);
