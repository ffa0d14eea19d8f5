import { drillTimeAt } from '../clock/clock.js';
import { hasStarted, isOver, type Decision } from '../drill/decision.js';
import type { SeenDelivery, SeenDrill, SeenInject, Submission } from '../drill/drill.js';
import { deadlineOf } from '../inject/due.js';
import { visibleInject } from '../inject/known-inject.js';
import type { InjectId, TeamId } from '../kernel/ids.js';
import { ok } from '../kernel/result.js';
import { refuse } from '../kernel/refusal.js';
import type { Instant } from '../kernel/time.js';
import type { ResponseForm } from '../scenario/response-form.js';
import { basisOf } from '../scoring/basis.js';
import { scoreNow } from '../scoring/score-now.js';
import { checkAnswer } from './check-answer.js';

/**
 * A team answers an inject, or revises its answer. Until the deadline it may be revised; a first answer after it is taken
 * and marked late; once the inject is closed nothing is taken. Pauses do not keep a team from answering.
 */
export function submit(
  drill: SeenDrill,
  team: TeamId,
  inject: InjectId,
  given: Readonly<Record<string, unknown>>,
  now: Instant,
): Decision {
  const found = visibleInject(drill, inject, team);
  if (!found.ok) return found;
  const record = found.value;
  const delivery = record.deliveries.get(team);
  if (!delivery) return refuse('unknown-thing', `There is no inject ${inject}.`);
  const late = isLate(drill, record, delivery, team, now);
  const closed = whyClosed(drill, record, delivery, late);
  if (closed) return closed;
  const answer = checkAnswer(record.inject.form as ResponseForm, given);
  if (!answer.ok) return answer;
  const time = drillTimeAt(drill.clock, now);
  const submission: Submission = {
    revision: delivery.submissions.length + 1,
    at: now,
    time,
    late,
    answer: answer.value,
    basis: basisOf(drill, record, delivery, time),
  };
  const answered = { ...delivery, submissions: [...delivery.submissions, submission] };
  const score = scoreNow(drill, record, answered, team, time);
  const { revision } = submission;
  return ok([
    { type: 'response-submitted', inject, team, revision, answer: answer.value, late },
    { type: 'response-scored', inject, team, revision, score },
  ]);
}

function isLate(drill: SeenDrill, record: SeenInject, delivery: SeenDelivery, team: TeamId, now: Instant): boolean {
  const deadline = deadlineOf(record, delivery, drill.teams.get(team)?.card.extraTime ?? 1);
  return deadline !== undefined && drillTimeAt(drill.clock, now) > deadline;
}

function whyClosed(
  drill: SeenDrill,
  record: SeenInject,
  delivery: SeenDelivery,
  late: boolean,
): ReturnType<typeof refuse> | undefined {
  const inject = record.inject.id;
  if (delivery.closed !== undefined) return refuse('inject-closed', `Inject ${inject} is closed.`, { state: 'closed' });
  if (isOver(drill)) return refuse('drill-over', 'The drill is over.', { state: drill.status });
  if (!hasStarted(drill)) return refuse('drill-not-running', 'The drill has not started yet.', { state: drill.status });
  if (drill.status === 'stopped')
    return refuse('drill-not-running', 'The drill was stopped for a real emergency.', { state: 'stopped' });
  if (!record.inject.form) return refuse('no-answer-expected', `Inject ${inject} asks for no answer.`);
  if (late && delivery.submissions.length > 0) {
    return refuse('deadline-passed', `The answer to inject ${inject} can no longer be revised.`, { state: 'answered' });
  }
  return undefined;
}
