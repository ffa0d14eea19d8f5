import { drillTimeAt } from '../../clock/clock.js';
import type { SeenDrill } from '../../drill/drill.js';
import type { InjectId, TeamId } from '../../kernel/ids.js';
import { standingScore } from '../../report/standing-score.js';
import type { Score } from '../../scoring/score.js';

/** The scores with which a team stands, inject by inject, in the order of the MSEL. */
export function teamScores(drill: SeenDrill, team: TeamId): ReadonlyMap<InjectId, Score> {
  const end = drillTimeAt(drill.clock, drill.clock.segments.at(-1)?.at ?? 0);
  const scores = new Map<InjectId, Score>();
  for (const record of drill.injects.values()) {
    const delivery = record.deliveries.get(team);
    const score = delivery && standingScore(drill, record, delivery, team, end);
    if (score) scores.set(record.inject.id, score);
  }
  return scores;
}
