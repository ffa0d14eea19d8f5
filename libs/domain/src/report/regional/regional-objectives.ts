import type { Localised } from '../../kernel/localised.js';
import type { InjectId, TeamId } from '../../kernel/ids.js';
import { RATINGS, type Rating } from '../../scoring/scoring-settings.js';
import type { ReportMaterial } from '../document/report-material.js';
import { distribution, type Distribution } from '../figures/distribution.js';
import type { Figure } from '../figures/figure.js';
import type { ReportObjective } from '../report-objectives.js';
import { pooled } from './pooled.js';
import type { RegionalInject } from './regional-injects.js';

export const RATING_CLASSES = [...RATINGS, 'not-exercised'] as const;
export type RatingClass = Rating | 'not-exercised';
/** How many teams earned each rating; they add up to all teams of the drill. */
export type RatingDistribution = Distribution<RatingClass>;

export interface RegionalTarget {
  readonly id: string;
  readonly title: Localised;
  readonly ratings: RatingDistribution;
  /** Mean quality of its injects, over those of which the mean is published. */
  readonly quality: Figure;
}

export interface RegionalObjective extends RegionalTarget {
  readonly needs: ReportObjective['needs'];
  readonly targets: readonly RegionalTarget[];
}

interface Rateable {
  readonly id: string;
  readonly title: Localised;
}

/** Objectives and their capability targets over all teams. Single tasks are the nations' own affair. */
export function regionalObjectives(
  material: ReportMaterial,
  injects: readonly RegionalInject[],
): readonly RegionalObjective[] {
  const { drill, nationOf, ratings } = material;
  const measuring = (tasks: readonly string[]): ReadonlySet<InjectId> =>
    new Set(
      [...drill.injects.values()].flatMap(({ inject }) =>
        inject.tasks.some((task) => tasks.includes(task)) ? [inject.id] : [],
      ),
    );
  const over = (
    { id, title }: Rateable,
    tasks: readonly string[],
    of: (team: TeamId) => RatingClass,
  ): RegionalTarget => ({
    id,
    title,
    ratings: distribution<RatingClass>(
      RATING_CLASSES,
      [...nationOf].map(([team, nation]) => ({ nation, class: of(team) })),
    ),
    quality: pooled(injects, measuring(tasks)),
  });
  return material.whole.objectives.map((objective, o) => ({
    ...over(
      objective,
      objective.targets.flatMap(({ tasks }) => tasks.map(({ id }) => id)),
      (team) => ratings.get(team)?.objectives[o]?.rating ?? 'not-exercised',
    ),
    needs: objective.needs,
    targets: objective.targets.map((target, t) =>
      over(
        target,
        target.tasks.map(({ id }) => id),
        (team) => ratings.get(team)?.objectives[o]?.targets[t]?.rating ?? 'not-exercised',
      ),
    ),
  }));
}
