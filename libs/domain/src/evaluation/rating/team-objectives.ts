import type { SeenDrill } from '../../drill/drill.js';
import type { InjectId, TeamId } from '../../kernel/ids.js';
import type { Objective } from '../../scenario/scenario.js';
import { rateObjectives, type RatedObjective } from '../../scoring/rating/rate-objectives.js';
import type { Score } from '../../scoring/score.js';
import type { Rating } from '../../scoring/scoring-settings.js';
import { standingObservations } from './standing-observations.js';

/** A team's ratings from its standing scores and from what evaluators observed, under the drill's own settings. */
export function teamObjectives(
  drill: SeenDrill,
  team: TeamId,
  scores: ReadonlyMap<InjectId, Score>,
): readonly RatedObjective[] {
  const observed = new Map<string, Rating[]>();
  for (const { task, rating, team: whose } of standingObservations(drill))
    if (whose === team) observed.set(task, [...(observed.get(task) ?? []), rating]);
  const records = [...drill.injects.values()];
  return rateObjectives({
    objectives: drill.scenario.objectives as readonly Objective[],
    injects: records.map(({ inject: { id, kind, tasks } }) => ({ id, kind, tasks })),
    received: new Set(records.flatMap(({ inject, deliveries }) => (deliveries.get(team)?.released ? inject.id : []))),
    scores,
    observed,
    settings: drill.evaluation.settings,
  });
}
