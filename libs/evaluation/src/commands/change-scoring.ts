import { command } from '#libs/conduct';
import { changeScoring as decide, type ScoringChange } from '#libs/domain';

/** Changes what scores are worked out from; the next version of the scores begins. */
export const changeScoring = command<{ change: ScoringChange; reason: string }>(
  'change-scoring',
  'scores.change',
  (drill, { change, reason }) => decide(drill, change, reason),
);
