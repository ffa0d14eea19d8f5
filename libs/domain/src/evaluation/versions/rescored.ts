import { drillTimeAt } from '../../clock/clock.js';
import type { SeenDrill } from '../../drill/drill.js';
import type { DrillEvent } from '../../journal/event.js';
import type { TeamId } from '../../kernel/ids.js';
import { scoreNow } from '../../scoring/score-now.js';
import { sameScore, type Score } from '../../scoring/score.js';

/**
 * Works out again every score that was given, of one team or of all; gives the new ones where something differs. The
 * same drill under the same rules gives none.
 */
export function rescored(drill: SeenDrill, team?: TeamId): DrillEvent[] {
  const end = drillTimeAt(drill.clock, drill.clock.segments.at(-1)?.at ?? 0);
  return [...drill.injects.values()].flatMap((record) =>
    [...record.deliveries].flatMap(([id, delivery]): DrillEvent[] => {
      if (!delivery.score || (team !== undefined && id !== team)) return [];
      const score = scoreNow(drill, record, delivery, id, delivery.closed ?? end, { again: true });
      if (sameScore(score, delivery.score as Score)) return [];
      const revision = delivery.submissions.length;
      return [{ type: 'response-scored', inject: record.inject.id, team: id, revision, score }];
    }),
  );
}
