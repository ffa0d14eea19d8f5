import { drillTimeAt } from '../clock/clock.js';
import { happened, unless, type Decision } from '../drill/decision.js';
import type { SeenDelivery, SeenDrill, SeenInject } from '../drill/drill.js';
import type { EventOf } from '../journal/event.js';
import type { InjectId, TeamId } from '../kernel/ids.js';
import { refuse } from '../kernel/refusal.js';
import type { DrillTime, Instant } from '../kernel/time.js';
import { scoreNow } from '../scoring/score-now.js';
import { deadlineOf } from './due.js';
import { visibleInject } from './known-inject.js';

/**
 * A team takes a hint, and with it the cost that it was shown: at once, also for an answer that it has given already. Where
 * no answer can follow any more, no hint is given: it would help nobody, or be free. Taken again, nothing happens.
 */
export function takeHint(drill: SeenDrill, inject: InjectId, team: TeamId, hint: string, now: Instant): Decision {
  const record = visibleInject(drill, inject, team);
  if (!record.ok) return record;
  const delivery = record.value.deliveries.get(team);
  if (!record.value.inject.hints.some(({ id }) => id === hint))
    return refuse('unknown-thing', `Inject ${inject} has no hint ${hint}.`);
  if (delivery?.hints.includes(hint)) return happened();
  if (delivery?.closed !== undefined)
    return refuse('inject-closed', `Inject ${inject} is closed.`, { state: 'closed' });
  const notNow = unless(drill, 'running', 'paused');
  if (notNow) return notNow;
  if (!delivery || delivery.submissions.length === 0) return happened({ type: 'hint-taken', inject, team, hint });
  const time = drillTimeAt(drill.clock, now);
  const deadline = deadlineOf(record.value, delivery, drill.teams.get(team)?.card.extraTime ?? 1);
  if (deadline !== undefined && time > deadline)
    return refuse('deadline-passed', `No answer to inject ${inject} can follow any more.`, { state: 'answered' });
  return happened({ type: 'hint-taken', inject, team, hint }, dearer(drill, record.value, delivery, team, hint, time));
}

/** The standing answer's score, less what the hint costs. */
function dearer(
  drill: SeenDrill,
  record: SeenInject,
  delivery: SeenDelivery,
  team: TeamId,
  hint: string,
  time: DrillTime,
): EventOf<'response-scored'> {
  const revision = delivery.submissions.length;
  const score = scoreNow(drill, record, { ...delivery, hints: [...delivery.hints, hint] }, team, time);
  return { type: 'response-scored', inject: record.inject.id, team, revision, score };
}
