import type { InjectId, TeamId } from '../../kernel/ids.js';
import { sameScore, type Score } from '../../scoring/score.js';
import type { VersionScores } from './version-scores.js';

/** What two versions of the scores differ in, team by team; only injects whose scores differ are named. */
export interface VersionDifference {
  readonly from: number;
  readonly to: number;
  readonly teams: readonly {
    readonly team: TeamId;
    /** `Σ points / Σ weight` in each version; null where nothing counted. */
    readonly before: number | null;
    readonly after: number | null;
    readonly injects: readonly {
      readonly inject: InjectId;
      readonly before: Score | null;
      readonly after: Score | null;
    }[];
  }[];
}

type Team = VersionScores['teams'][number];

function differing(before: Team | undefined, after: Team | undefined): VersionDifference['teams'][number]['injects'] {
  const scoreIn = (team: Team | undefined, inject: InjectId): Score | null =>
    team?.injects.find((one) => one.inject === inject)?.score ?? null;
  const names = new Set([...(before?.injects ?? []), ...(after?.injects ?? [])].map(({ inject }) => inject));
  return [...names].flatMap((inject) => {
    const pair = { inject, before: scoreIn(before, inject), after: scoreIn(after, inject) };
    return pair.before && pair.after && sameScore(pair.before, pair.after) ? [] : [pair];
  });
}

/** Sets two versions side by side. */
export function compareVersions(from: VersionScores, to: VersionScores): VersionDifference {
  const teams = new Set([...from.teams, ...to.teams].map(({ team }) => team));
  return {
    from: from.version,
    to: to.version,
    teams: [...teams].map((team) => {
      const before = from.teams.find((one) => one.team === team);
      const after = to.teams.find((one) => one.team === team);
      return {
        team,
        before: before?.total.share ?? null,
        after: after?.total.share ?? null,
        injects: differing(before, after),
      };
    }),
  };
}
