import type { SeenDrill } from '../../drill/drill.js';
import type { TeamId } from '../../kernel/ids.js';
import type { ReportMaterial } from '../document/report-material.js';
import { needsMatched, type MatchedNeed } from '../document/needs-matched.js';
import type { StatedNeed } from '../dossier/stated-need.js';
import { lessOwn } from '../figures/distribution.js';
import type { Figure } from '../figures/figure.js';
import { overAll, type OverAll, type ReportObjective } from '../report-objectives.js';
import type { RatingClass, RatingDistribution, RegionalObjective } from '../regional/regional-objectives.js';

/** An objective as the nation's teams reached it, beside all others. */
export interface NationalObjective extends OverAll {
  readonly needs: ReportObjective['needs'];
  readonly byTeam: readonly { readonly team: TeamId; readonly rating: RatingClass; readonly share: number | null }[];
  readonly others: {
    /** How the teams of other nations were rated. */
    readonly ratings: RatingDistribution;
    /** Mean quality over all teams of the drill. */
    readonly quality: Figure;
  };
}

/** Whether what a nation wanted of the drill was exercised, and how its objectives went. */
export interface NeedMet extends MatchedNeed {
  readonly outcome: 'met' | 'partly-met' | 'not-met' | 'not-exercised';
}

export function nationalObjectives(
  { whole, ratings }: ReportMaterial,
  teams: readonly TeamId[],
  regional: readonly RegionalObjective[],
): readonly NationalObjective[] {
  return whole.objectives.flatMap((objective, o) => {
    const published = regional[o];
    if (!published) return [];
    const own = teams.flatMap((team) => {
      const rated = ratings.get(team)?.objectives[o];
      return rated ? [{ team, rated }] : [];
    });
    const classes = own.map(({ rated }) => rated.rating);
    return [
      {
        ...overAll(
          objective.id,
          objective.title,
          own.map(({ rated }) => rated),
        ),
        needs: objective.needs,
        byTeam: own.map(({ team, rated }) => ({ team, rating: rated.rating, share: rated.share ?? null })),
        others: { ratings: lessOwn<RatingClass>(published.ratings, classes), quality: published.quality },
      },
    ];
  });
}

function outcomeOf(ratings: readonly RatingClass[]): NeedMet['outcome'] {
  const exercised = ratings.filter((rating) => rating !== 'not-exercised');
  if (exercised.length === 0) return 'not-exercised';
  const good = exercised.filter((rating) => rating === 'P' || rating === 'S').length;
  if (good === ratings.length) return 'met';
  return good > 0 ? 'partly-met' : 'not-met';
}

/** What was wanted, against what the objectives that answer it came to. */
export const needsMet = (
  drill: SeenDrill,
  needs: readonly StatedNeed[],
  objectives: readonly NationalObjective[],
): readonly NeedMet[] =>
  needsMatched(drill, needs).map((need) => ({
    ...need,
    outcome: outcomeOf(objectives.filter(({ id }) => need.answeredBy.includes(id)).map(({ rating }) => rating)),
  }));
