import type { SeenDelivery, SeenDrill, SeenInject } from '../drill/drill.js';
import { isOver } from '../drill/decision.js';
import type { TeamId } from '../kernel/ids.js';
import type { DrillTime } from '../kernel/time.js';
import type { Score } from '../scoring/score.js';
import { scoreNow } from '../scoring/score-now.js';

/** Whether an inject asks a team for something that is scored: an answer, or an expected action that can be measured. */
export const expectsSomething = ({ inject }: SeenInject): boolean =>
  inject.kind === 'expected-action' ? inject.rules.length + inject.rubrics.length > 0 : inject.form !== undefined;

/**
 * The score with which an inject stands at a team. Where nothing came, it counts as nothing as soon as nothing can come
 * any more: when it is closed, or the drill is over. Undefined while an answer may still come, and where none is asked.
 * @param end drill time up to which the drill has been played
 */
export function standingScore(
  drill: SeenDrill,
  record: SeenInject,
  delivery: SeenDelivery,
  team: TeamId,
  end: DrillTime,
): Score | undefined {
  if (!delivery.released || !expectsSomething(record)) return undefined;
  if (delivery.score) return delivery.score as Score;
  const settled = delivery.closed !== undefined || isOver(drill);
  return settled ? scoreNow(drill, record, delivery, team, delivery.closed ?? end) : undefined;
}
