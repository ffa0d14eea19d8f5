import { drillTimeAt } from '../../clock/clock.js';
import { happened, type Decision } from '../../drill/decision.js';
import type { SeenDrill } from '../../drill/drill.js';
import type { Actor } from '../../journal/actor.js';
import type { Instant } from '../../kernel/time.js';
import { scoreNow } from '../../scoring/score-now.js';
import { checkLevels } from './check-levels.js';
import type { Levels } from '../evaluation-event.js';
import { ifFrozen } from './freeze-marking.js';
import { markableItem, type Item } from '../assigning/items.js';

export interface MarkToModerate extends Item {
  readonly levels: Levels;
  readonly reason: string;
}

/** Sets the levels that count, with a reason. The evaluators' marks stay as they were, and so does what they agree on. */
export function moderateMark(drill: SeenDrill, given: MarkToModerate, by: Actor, now: Instant): Decision {
  const frozen = ifFrozen(drill);
  if (frozen) return frozen;
  const item = markableItem(drill, given);
  if (!item.ok) return item;
  const { record, delivery, form } = item.value;
  const levels = checkLevels(form, given.levels);
  if (!levels.ok) return levels;
  const { inject, team, rubric, reason } = given;
  const made = { rubric, revision: delivery.submissions.length, levels: levels.value, reason };
  const moderated = { ...delivery, moderations: [...(delivery.moderations ?? []), { ...made, by, at: now }] };
  const score = scoreNow(drill, record, moderated, team, drillTimeAt(drill.clock, now));
  return happened(
    { type: 'mark-moderated', inject, team, ...made },
    { type: 'response-scored', inject, team, revision: made.revision, score },
  );
}
