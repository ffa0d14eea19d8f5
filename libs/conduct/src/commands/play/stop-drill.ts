import { stop } from '#libs/domain';
import { command } from '../command.js';

/** The code phrase was given: a real emergency (no duff). */
export const stopDrill = command<{ reason: string }>('stop-drill', 'drill.conduct', (drill, { reason }) =>
  stop(drill, reason),
);
