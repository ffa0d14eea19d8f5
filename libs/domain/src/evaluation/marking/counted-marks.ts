import type { SeenDelivery } from '../../drill/drill.js';
import type { Mark } from '../../scoring/mark.js';
import type { Levels } from '../evaluation-event.js';
import type { GivenMark, Moderation } from '../evaluation.js';

/** Each evaluator's latest mark for a rubric, in the order in which the evaluators first marked. */
export function latestMarks({ marks = [] }: Pick<SeenDelivery, 'marks'>, rubric: string): readonly GivenMark[] {
  const latest = new Map<string, GivenMark>();
  for (const mark of marks) if (mark.rubric === rubric) latest.set(mark.evaluator, mark);
  return [...latest.values()];
}

/** Those among them that speak of the answer as it stands: a mark of an answer that was revised since says nothing of it. */
export const standingMarks = (delivery: SeenDelivery, rubric: string): readonly GivenMark[] =>
  latestMarks(delivery, rubric).filter(({ revision }) => revision === delivery.submissions.length);

/** The moderation that counts, if any. */
export const standingModeration = (delivery: SeenDelivery, rubric: string): Moderation | undefined =>
  delivery.moderations?.findLast((one) => one.rubric === rubric && one.revision === delivery.submissions.length);

const marksOf = (rubric: string, levels: Levels, moderated: boolean): Mark[] =>
  Object.entries(levels).map(([criterion, level]) => ({ rubric, criterion, level, ...(moderated && { moderated }) }));

/** The marks that a delivery's score is worked out from: the moderated one, else all that stand. */
export function countedMarks(rubrics: readonly { readonly id: string }[], delivery: SeenDelivery): Mark[] {
  return rubrics.flatMap(({ id }) => {
    const moderation = standingModeration(delivery, id);
    if (moderation) return marksOf(id, moderation.levels, true);
    return standingMarks(delivery, id).flatMap(({ levels }) => marksOf(id, levels, false));
  });
}
