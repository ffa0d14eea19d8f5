import { command } from '#libs/conduct';
import { moderateMark as decide, type MarkToModerate } from '#libs/domain';

/** Sets the levels that count. */
export const moderateMark = command<MarkToModerate>(
  'moderate-mark',
  'evaluation.moderate',
  (drill, given, { actor, now }) => decide(drill, given, actor, now),
);
