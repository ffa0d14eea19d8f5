import { command } from '#libs/conduct';
import { reopenMarking as decide } from '#libs/domain';

/** Begins the next version of the scores. */
export const reopenMarking = command<{ reason: string }>('reopen-marking', 'evaluation.moderate', (drill, { reason }) =>
  decide(drill, reason),
);
