import type { EvaluationReview, EvaluationReviewItem } from '#libs/contracts';
import {
  assignments,
  isClosed,
  isMarkable,
  isOver,
  reviewFor,
  standingMarks,
  type EvaluatorId,
  type ReviewItem,
  type ReviewLine,
  type SeenDrill,
} from '#libs/domain';
import { lineOf, sheetView } from '../desk/desk-views.js';

const text = (instant: number): string => new Date(instant).toISOString();

const reviewLine = (line: ReviewLine): EvaluationReview['items'][number] => ({
  ...lineOf(line),
  wanted: line.wanted,
  given: line.given,
  apart: line.apart,
});

/** How much is each evaluator's, and how much of it is done. */
function workOf(drill: SeenDrill): Map<EvaluatorId, { assigned: number; marked: number }> {
  const work = new Map<EvaluatorId, { assigned: number; marked: number }>();
  for (const item of assignments(drill).filter(isMarkable)) {
    const marked = standingMarks(item.delivery, item.rubric);
    for (const evaluator of item.evaluators) {
      const own = work.get(evaluator) ?? { assigned: 0, marked: 0 };
      own.assigned += 1;
      if (marked.some((mark) => mark.evaluator === evaluator)) own.marked += 1;
      work.set(evaluator, own);
    }
  }
  return work;
}

/** Of a drill that is closed: how far evaluation came, and no item. */
export function reviewView(drill: SeenDrill, reviewer: EvaluatorId): EvaluationReview {
  const { evaluation } = drill;
  const work = workOf(drill);
  return {
    version: evaluation.version,
    frozen: evaluation.frozen,
    blind: evaluation.settings.blind,
    distance: evaluation.settings.distance,
    over: isOver(drill),
    items: isClosed(drill) ? [] : reviewFor(drill, reviewer).map(reviewLine),
    evaluators: [...evaluation.evaluators.values()].map(({ evaluator, name, lead = false, languages }) => ({
      evaluator,
      name,
      lead,
      languages: [...languages],
      ...(work.get(evaluator) ?? { assigned: 0, marked: 0 }),
    })),
  };
}

export const reviewItemView = (item: ReviewItem): EvaluationReviewItem => ({
  ...reviewLine(item),
  ...sheetView(item),
  marks: item.marks.map(({ rubric: _rubric, at, levels, ...mark }) => ({
    ...mark,
    levels: { ...levels },
    at: text(at),
  })),
  moderations: item.moderations.map(({ levels, reason, at, revision }) => ({
    levels: { ...levels },
    reason,
    revision,
    at: text(at),
  })),
});
