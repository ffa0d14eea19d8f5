import { command } from '#libs/conduct';
import { assignedItem, giveMark as decide, refuse, type MarkToGive } from '#libs/domain';

/** A mark as an evaluator gives it: for an item, since the team is not theirs to know. */
export type MarkForItem = Omit<MarkToGive, 'inject' | 'team' | 'rubric'> & { readonly item: string };

/** An evaluator marks an item. */
export const giveMark = command<MarkForItem>(
  'give-mark',
  'evaluation.mark',
  (drill, { item, ...given }, { actor, newId, now }) => {
    if (actor.kind !== 'evaluator') return refuse('not-allowed', 'Only an evaluator marks.');
    const found = assignedItem(drill, actor.evaluator, item);
    if (!found.ok) return found;
    const { inject, team, rubric } = found.value;
    return decide(drill, actor.evaluator, { inject, team, rubric, ...given }, newId(), now);
  },
);
