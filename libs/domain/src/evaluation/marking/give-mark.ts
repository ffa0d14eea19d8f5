import { drillTimeAt } from '../../clock/clock.js';
import { happened, type Decision } from '../../drill/decision.js';
import type { SeenDrill } from '../../drill/drill.js';
import type { EvaluatorId, MarkId } from '../../kernel/ids.js';
import type { Result } from '../../kernel/result.js';
import { refuse } from '../../kernel/refusal.js';
import type { Instant } from '../../kernel/time.js';
import { scoreNow } from '../../scoring/score-now.js';
import { cleanText } from '../../response/clean-text.js';
import { samplesLeft } from '../calibration/mark-sample.js';
import { assignmentOf } from '../assigning/assignments.js';
import { checkLevels } from './check-levels.js';
import { latestMarks } from './counted-marks.js';
import type { Levels } from '../evaluation-event.js';
import type { GivenMark } from '../evaluation.js';
import { ifFrozen } from './freeze-marking.js';
import { markableItem, type FoundItem, type Item } from '../assigning/items.js';

export interface MarkToGive extends Item {
  readonly levels: Levels;
  readonly note?: string | undefined;
  readonly supersedes?: MarkId | undefined;
  readonly reason?: string | undefined;
}

/**
 * An evaluator marks one rubric of one answer, or of the lack of one. Refuses what is outside the rubric, on a frozen
 * version, by someone not assigned, and a second mark that does not say which of one's own it supersedes, and why.
 */
export function giveMark(
  drill: SeenDrill,
  evaluator: EvaluatorId,
  given: MarkToGive,
  mark: MarkId,
  now: Instant,
): Decision {
  const frozen = ifFrozen(drill);
  if (frozen) return frozen;
  const item = theirItem(drill, evaluator, given);
  if (!item.ok) return item;
  const { record, delivery, form } = item.value;
  const order = ifOutOfOrder(latestMarks(delivery, form.id), evaluator, given);
  if (order) return order;
  const levels = checkLevels(form, given.levels);
  if (!levels.ok) return levels;
  const { inject, team, rubric } = given;
  const note = cleanText(given.note ?? '');
  const reason = cleanText(given.reason ?? '');
  const made: Omit<GivenMark, 'at'> = {
    mark,
    rubric,
    revision: delivery.submissions.length,
    levels: levels.value,
    evaluator,
    ...(note !== '' && { note }),
    ...(given.supersedes !== undefined && { supersedes: given.supersedes, reason }),
  };
  const marked = { ...delivery, marks: [...(delivery.marks ?? []), { ...made, at: now }] };
  const score = scoreNow(drill, record, marked, team, drillTimeAt(drill.clock, now));
  const { revision } = made;
  return happened(
    { type: 'mark-given', inject, team, ...made },
    { type: 'response-scored', inject, team, revision, score },
  );
}

function theirItem(drill: SeenDrill, evaluator: EvaluatorId, wanted: Item): Result<FoundItem> {
  if (!drill.evaluation.evaluators.has(evaluator)) return refuse('not-assigned', 'You are no evaluator of this drill.');
  if (drill.evaluation.settings.calibration === 'required' && samplesLeft(drill, evaluator) > 0)
    return refuse('not-calibrated', 'Mark the sample answers first.', { state: 'calibration' });
  const item = markableItem(drill, wanted);
  if (!item.ok) return item;
  return assignmentOf(drill, item.value).evaluators.includes(evaluator)
    ? item
    : refuse('not-assigned', 'This is not yours to mark.');
}

function ifOutOfOrder(
  latest: readonly GivenMark[],
  evaluator: EvaluatorId,
  { supersedes, reason }: MarkToGive,
): ReturnType<typeof refuse> | undefined {
  const own = latest.find((one) => one.evaluator === evaluator);
  if (supersedes === undefined)
    return own && refuse('already-marked', `You have marked this. Say that you supersede ${own.mark}, and why.`);
  if (own?.mark !== supersedes) return refuse('mark-superseded', `${supersedes} is not your latest mark here.`);
  if (cleanText(reason ?? '') !== '') return undefined;
  const faults = [{ path: 'reason', message: 'is missing' }];
  return refuse('nonsense-value', 'Whoever supersedes a mark says why.', { faults });
}
