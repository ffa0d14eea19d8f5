import type { SeenDrill } from '../../drill/drill.js';
import type { EvaluatorId } from '../../kernel/ids.js';
import { ok, type Result } from '../../kernel/result.js';
import { refuse } from '../../kernel/refusal.js';
import { assignmentOf, assignments, furthestApart, type Assignment } from '../assigning/assignments.js';
import { isMarkable, itemsOf, type FoundItem } from '../assigning/items.js';
import type { GivenMark, Moderation } from '../evaluation.js';
import { standingMarks, standingModeration } from '../marking/counted-marks.js';
import { itemId } from './blind.js';
import { lineOf, sheetFor, type ItemSheet, type QueueLine } from './desk.js';

/** Where an item stands: marks are still to come; all are there; two lie too far apart; the levels were settled. */
export const REVIEW_STATES = ['to-mark', 'marked', 'disputed', 'moderated'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** One item as whoever leads the evaluation has it in the list. */
export interface ReviewLine extends Omit<QueueLine, 'state'> {
  readonly state: ReviewState;
  /** Marks that should be there, and those that are. */
  readonly wanted: number;
  readonly given: number;
  /** The furthest that two marks lie apart on a criterion, as a part of its scale. */
  readonly apart: number;
}

/** An item with all marks beside each other. */
export interface ReviewItem extends ReviewLine, Omit<ItemSheet, 'state'> {
  readonly marks: readonly (GivenMark & { readonly name: string; readonly stands: boolean })[];
  readonly moderations: readonly Moderation[];
}

/** The name under which control asks for items. */
export const CONTROL_REVIEWS: EvaluatorId = '@control';

/** Control knows every team's name; whoever leads the evaluation knows aliases where marking is blind. */
const asSeenBy = (drill: SeenDrill, reviewer: EvaluatorId): SeenDrill =>
  reviewer === CONTROL_REVIEWS
    ? { ...drill, evaluation: { ...drill.evaluation, settings: { ...drill.evaluation.settings, blind: false } } }
    : drill;

function stateOf({ delivery, form, disputed, wanted }: Assignment, given: number): ReviewState {
  if (standingModeration(delivery, form.id)) return 'moderated';
  if (disputed) return 'disputed';
  return given >= wanted ? 'marked' : 'to-mark';
}

function reviewLine(drill: SeenDrill, reviewer: EvaluatorId, found: Assignment): ReviewLine {
  const given = standingMarks(found.delivery, found.form.id).length;
  return {
    ...lineOf(drill, reviewer, found),
    state: stateOf(found, given),
    wanted: found.wanted,
    given,
    apart: furthestApart(found),
  };
}

/** Every item that can be marked, those in dispute first, then the oldest. */
export function reviewFor(drill: SeenDrill, reviewer: EvaluatorId): readonly ReviewLine[] {
  const seen = asSeenBy(drill, reviewer);
  const urgent = ({ state }: ReviewLine): number => (state === 'disputed' ? 0 : 1);
  return assignments(seen)
    .filter(isMarkable)
    .map((one) => reviewLine(seen, reviewer, one))
    .sort((one, other) => urgent(one) - urgent(other) || one.since - other.since);
}

/** The item that a reviewer asks for by its name. */
export function reviewedItem(drill: SeenDrill, reviewer: EvaluatorId, id: string): Result<FoundItem> {
  const found = itemsOf(drill).find((item) => itemId(drill.seed, reviewer, item) === id);
  return found && isMarkable(found) ? ok(found) : refuse('unknown-thing', 'There is no such item.');
}

/** One item with what everybody gave, and how it was settled. */
export function reviewItem(drill: SeenDrill, reviewer: EvaluatorId, id: string): Result<ReviewItem> {
  const found = reviewedItem(drill, reviewer, id);
  if (!found.ok) return found;
  const seen = asSeenBy(drill, reviewer);
  const { delivery, form } = found.value;
  const { evaluators, left } = drill.evaluation;
  const standing = standingMarks(delivery, form.id);
  const marks = (delivery.marks ?? []).filter(({ rubric }) => rubric === form.id);
  return ok({
    ...sheetFor(seen, reviewer, found.value),
    ...reviewLine(seen, reviewer, assignmentOf(seen, found.value)),
    marks: marks.map((mark) => ({
      ...mark,
      name: (evaluators.get(mark.evaluator) ?? left.get(mark.evaluator))?.name ?? mark.evaluator,
      stands: standing.includes(mark),
    })),
    moderations: (delivery.moderations ?? []).filter(({ rubric }) => rubric === form.id),
  });
}
