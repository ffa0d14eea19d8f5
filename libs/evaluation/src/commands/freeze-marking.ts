import { command } from '#libs/conduct';
import { freezeMarking as decide } from '#libs/domain';

/** Ends marking in this version of the scores. */
export const freezeMarking = command<{ reason: string }>('freeze-marking', 'evaluation.moderate', (drill, { reason }) =>
  decide(drill, reason),
);
