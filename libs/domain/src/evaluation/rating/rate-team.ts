import type { SeenDrill } from '../../drill/drill.js';
import type { InjectId, TeamId } from '../../kernel/ids.js';
import type { RatedObjective } from '../../scoring/rating/rate-objectives.js';
import type { Score } from '../../scoring/score.js';
import type { Observation } from '../evaluation.js';
import { teamScores } from '../versions/team-scores.js';
import { standingObservations } from './standing-observations.js';
import { teamObjectives } from './team-objectives.js';

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
  const scores = teamScores(drill, team);
  const observations = standingObservations(drill).filter((one) => one.team === team);
  const objectives = teamObjectives(drill, team, scores);
  return { team, objectives, evidence: objectives.flatMap((one) => evidenceOf(scores, observations, one)) };
}
