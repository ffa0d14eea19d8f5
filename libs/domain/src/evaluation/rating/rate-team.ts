import { drillTimeAt } from '../../clock/clock.js';
import type { SeenDrill } from '../../drill/drill.js';
import type { InjectId, TeamId } from '../../kernel/ids.js';
import type { Objective } from '../../scenario/scenario.js';
import { standingScore } from '../../report/standing-score.js';
import { rateObjectives, type RatedObjective } from '../../scoring/rating/rate-objectives.js';
import type { Score } from '../../scoring/score.js';
import { DEFAULT_SCORING, type Rating } from '../../scoring/scoring-settings.js';
import type { Observation } from '../evaluation.js';

/** What a critical task's rating rests on. */
export interface TaskEvidence {
  readonly task: string;
  readonly injects: readonly {
    readonly inject: InjectId;
    readonly quality: number;
    readonly timeliness: number;
    readonly provisional: boolean;
  }[];
  readonly observations: readonly Observation[];
}

/** The evaluation guide of one team, filled in: objectives, their targets, their critical tasks, each with its evidence. */
export interface TeamRatings {
  readonly team: TeamId;
  readonly objectives: readonly RatedObjective[];
  readonly evidence: readonly TaskEvidence[];
}

function scoresOf(drill: SeenDrill, team: TeamId): Map<InjectId, Score> {
  const end = drillTimeAt(drill.clock, drill.clock.segments.at(-1)?.at ?? 0);
  const scores = new Map<InjectId, Score>();
  for (const record of drill.injects.values()) {
    const delivery = record.deliveries.get(team);
    const score = delivery && standingScore(drill, record, delivery, team, end);
    if (score) scores.set(record.inject.id, score);
  }
  return scores;
}

function evidenceOf(scores: ReadonlyMap<InjectId, Score>, observations: readonly Observation[], rated: RatedObjective) {
  return rated.targets.flatMap(({ tasks }) =>
    tasks.map(({ id, injects }): TaskEvidence => {
      const found = injects.flatMap((inject) => {
        const score = scores.get(inject);
        if (!score) return [];
        const { quality, timeliness, provisional } = score;
        return [{ inject, quality, timeliness, provisional }];
      });
      return { task: id, injects: found, observations: observations.filter(({ task }) => task === id) };
    }),
  );
}

/** One team's P/S/M/U ratings from critical task to objective, with the evidence that each rests on. */
export function rateTeam(drill: SeenDrill, team: TeamId): TeamRatings {
  const scores = scoresOf(drill, team);
  const observations = drill.evaluation.observations.filter((one) => one.team === team);
  const observed = new Map<string, Rating[]>();
  for (const { task, rating } of observations) observed.set(task, [...(observed.get(task) ?? []), rating]);
  const records = [...drill.injects.values()];
  const objectives = rateObjectives({
    objectives: drill.scenario.objectives as readonly Objective[],
    injects: records.map(({ inject: { id, kind, tasks } }) => ({ id, kind, tasks })),
    received: new Set(records.flatMap(({ inject, deliveries }) => (deliveries.get(team)?.released ? inject.id : []))),
    scores,
    observed,
    settings: { ...DEFAULT_SCORING, aggregation: drill.evaluation.settings.aggregation },
  });
  return { team, objectives, evidence: objectives.flatMap((one) => evidenceOf(scores, observations, one)) };
}
