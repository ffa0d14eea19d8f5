import { because } from '../because.js';
import type { Rubric, RubricCriterion } from '../../scenario/rule.js';
import type { Mark } from '../mark.js';
import type { ScoreLine } from '../score.js';
import type { Scored } from '../scored.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** `level / highest level`, for several evaluators their mean; levels off the scale count as its ends. */
function markedCredit(criterion: RubricCriterion, levels: readonly number[]): number {
  const highest = Math.max(0, ...criterion.anchors.map(({ level }) => level));
  const held = levels.map((level) => Math.min(highest, Math.max(0, level))).sort((a, b) => a - b);
  return highest === 0 ? 0 : sum(held) / held.length / highest;
}

function criterionLine(
  rubric: Rubric,
  criterion: RubricCriterion,
  answered: boolean,
  marks: readonly Mark[],
): ScoreLine {
  const weights = sum(rubric.criteria.map(({ weight }) => weight));
  const share = weights === 0 ? rubric.share / rubric.criteria.length : (rubric.share * criterion.weight) / weights;
  const line = { measure: `${rubric.id}/${criterion.id}`, kind: 'rubric' as const, share };
  const mine = marks.filter((mark) => mark.rubric === rubric.id && mark.criterion === criterion.id);
  const levels = mine.map(({ level }) => level);
  if (levels.length === 0)
    return answered
      ? { ...line, because: because('not-marked-yet') }
      : { ...line, credit: 0, because: because('no-answer') };
  const moderated = mine.some((mark) => mark.moderated);
  const said = { markers: levels.length, levels: levels.join(', ') };
  const why = moderated ? because('moderated', { levels: said.levels }) : because('marked', said);
  return { ...line, credit: markedCredit(criterion, levels), because: why };
}

/**
 * One line for each criterion of each rubric, named `rubric/criterion`; a rubric's share is split by the criteria's
 * weights. Without marks the line has no credit; without an answer too, it is 0. Evaluators may mark what was never
 * submitted, from what they saw.
 */
export const rubricLines = ({ inject, answer, marks = [] }: Scored): ScoreLine[] =>
  inject.rubrics.flatMap((rubric) =>
    rubric.criteria.map((criterion) => criterionLine(rubric, criterion, answer !== undefined, marks)),
  );
