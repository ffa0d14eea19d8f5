import type { Seen, SeenDrill } from '../../drill/drill.js';
import type { EvaluatorId, InjectId, MarkId } from '../../kernel/ids.js';
import type { Language, Localised } from '../../kernel/localised.js';
import { ok, type Result } from '../../kernel/result.js';
import { refuse } from '../../kernel/refusal.js';
import type { Instant } from '../../kernel/time.js';
import type { Answer } from '../../response/answer.js';
import type { Rubric } from '../../scenario/rule.js';
import { fill } from '../../scenario/variables.js';
import { injectForTeam, type TeamInject } from '../../sharing/team-inject.js';
import { assignmentOf, assignments, type Assignment } from '../assigning/assignments.js';
import { calledBy, itemId, masked, maskedValues } from './blind.js';
import { latestMarks } from '../marking/counted-marks.js';
import type { Levels } from '../evaluation-event.js';
import { isMarkable, itemsOf, markableSince, type FoundItem } from '../assigning/items.js';
import { objectivesOf } from '../assigning/objectives-of.js';

/** `revised`: the team has revised its answer since it was marked. */
export type ItemState = 'to-mark' | 'revised' | 'marked';

/** One item in an evaluator's queue. */
export interface QueueLine {
  readonly item: string;
  readonly inject: InjectId;
  readonly title: Localised;
  readonly rubric: string;
  readonly objectives: readonly string[];
  /** The languages that the team plays in. */
  readonly languages: readonly Language[];
  /** The team's alias, or its name where marking is not blind. */
  readonly team: string;
  readonly answered: boolean;
  /** Since when it can be marked. */
  readonly since: Instant;
  readonly state: ItemState;
}

export interface OwnMark {
  readonly mark: MarkId;
  readonly levels: Levels;
  readonly revision: number;
  readonly at: Instant;
  readonly note?: string;
  readonly supersedes?: MarkId;
  readonly reason?: string;
}

/** What is before the eyes of whoever judges an item: the inject as the team got it, the answer, the rubric. */
export interface ItemSheet extends QueueLine {
  readonly shown: TeamInject;
  readonly expected: Localised;
  readonly revision: number;
  readonly answer: Answer | null;
  readonly criteria: Rubric['criteria'];
}

/** All that an evaluator has when marking. What others gave, and what rules gave, is never there. */
export interface DeskItem extends ItemSheet {
  readonly marks: readonly OwnMark[];
}

/** What one evaluator may see of a drill. */
export interface EvaluatorDesk {
  readonly queue: readonly QueueLine[];
  item(id: string): Result<DeskItem>;
}

function stateOf({ delivery, rubric }: FoundItem, evaluator: EvaluatorId): ItemState {
  const own = latestMarks(delivery, rubric).find((one) => one.evaluator === evaluator);
  if (!own) return 'to-mark';
  return own.revision === delivery.submissions.length ? 'marked' : 'revised';
}

/** An item as one evaluator's queue names it. */
export function lineOf(drill: SeenDrill, evaluator: EvaluatorId, found: FoundItem): QueueLine {
  return {
    item: itemId(drill.seed, evaluator, found),
    inject: found.inject,
    title: found.record.inject.title,
    rubric: found.rubric,
    objectives: objectivesOf(drill, found.inject),
    languages: drill.teams.get(found.team)?.card.languages ?? [],
    team: calledBy(drill, evaluator, found.team),
    answered: found.delivery.submissions.length > 0,
    since: markableSince(found),
    state: stateOf(found, evaluator),
  };
}

/** The drill as if the team's values were those of its alias. */
function blinded(drill: SeenDrill, evaluator: EvaluatorId, team: string): SeenDrill {
  const member = drill.teams.get(team);
  if (!member) return drill;
  const values = maskedValues(drill, evaluator, team, member.values);
  return { ...drill, teams: new Map([...drill.teams, [team, { ...member, values }]]) };
}

/** An item laid open for one who judges it, under that one's aliases. */
export function sheetFor(drill: SeenDrill, evaluator: EvaluatorId, found: FoundItem): ItemSheet {
  const { record, delivery, team, form } = found;
  const seen = blinded(drill, evaluator, team);
  const values = seen.teams.get(team)?.values ?? {};
  const expected = Object.entries(record.inject.expected ?? {}).map(([language, text]) => [
    language,
    fill(text, values),
  ]);
  const answer = (delivery.submissions.at(-1)?.answer ?? null) as Seen<Answer> | null;
  return {
    ...lineOf(drill, evaluator, found),
    shown: masked(drill, evaluator, injectForTeam(seen, record, team, delivery)),
    expected: masked(drill, evaluator, Object.fromEntries(expected) as Localised),
    revision: delivery.submissions.length,
    answer: masked(drill, evaluator, answer as Answer | null),
    criteria: form.criteria,
  };
}

function itemFor(drill: SeenDrill, evaluator: EvaluatorId, found: FoundItem): DeskItem {
  const given = found.delivery.marks ?? [];
  const own = given.filter((one) => one.rubric === found.form.id && one.evaluator === evaluator);
  return {
    ...sheetFor(drill, evaluator, found),
    marks: own.map(({ rubric: _rubric, evaluator: _evaluator, ...mark }) => mark),
  };
}

/** The item that an evaluator asks for; refuses what is another's, and what is no item at all. */
export function assignedItem(drill: SeenDrill, evaluator: EvaluatorId, id: string): Result<Assignment> {
  const items = itemsOf(drill);
  const asked = items.find((item) => itemId(drill.seed, evaluator, item) === id);
  const mine = asked && assignmentOf(drill, asked);
  if (mine?.evaluators.includes(evaluator)) return ok(mine);
  const others = [...drill.evaluation.evaluators.keys()];
  return asked || others.some((other) => items.some((item) => itemId(drill.seed, other, item) === id))
    ? refuse('not-assigned', 'This is not yours to mark.')
    : refuse('unknown-thing', 'There is no such item.');
}

/**
 * The one view through which an evaluator sees a drill: what is theirs to mark, the oldest first, teams under the aliases
 * that they have for this evaluator alone.
 */
export function deskFor(drill: SeenDrill, evaluator: EvaluatorId): EvaluatorDesk {
  const queue = assignments(drill)
    .filter((one) => one.evaluators.includes(evaluator) && isMarkable(one))
    .map((one) => lineOf(drill, evaluator, one))
    .sort((one, other) => one.since - other.since);
  const item = (id: string): Result<DeskItem> => {
    const found = assignedItem(drill, evaluator, id);
    return found.ok ? ok(itemFor(drill, evaluator, found.value)) : found;
  };
  return { queue, item };
}
