import { command } from '#libs/conduct';
import {
  CONTROL_REVIEWS,
  moderateMark as decide,
  reviewedItem,
  type Actor,
  type EvaluatorId,
  type MarkToModerate,
} from '#libs/domain';

/** An item as whoever reviews it names it, or inject, team and rubric. */
export type Moderated =
  MarkToModerate | (Omit<MarkToModerate, 'inject' | 'team' | 'rubric'> & { readonly item: string });

/** Under which name an actor asks for items. */
const reviewerOf = (actor: Actor): EvaluatorId => (actor.kind === 'evaluator' ? actor.evaluator : CONTROL_REVIEWS);

/** Sets the levels that count. */
export const moderateMark = command<Moderated>(
  'moderate-mark',
  'evaluation.moderate',
  (drill, given, { actor, now }) => {
    if (!('item' in given)) return decide(drill, given, actor, now);
    const found = reviewedItem(drill, reviewerOf(actor), given.item);
    if (!found.ok) return found;
    const { inject, team, rubric } = found.value;
    const { levels, reason } = given;
    return decide(drill, { inject, team, rubric, levels, reason }, actor, now);
  },
);
