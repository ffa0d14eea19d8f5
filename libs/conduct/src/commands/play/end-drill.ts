import { end } from '#libs/domain';
import { command } from '../command.js';

/** EndEx. */
export const endDrill = command<{ reason: string }>('end-drill', 'drill.conduct', (drill, { reason }) =>
  end(drill, reason),
);
