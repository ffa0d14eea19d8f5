import type { SeenDrill } from '../drill/drill.js';
import type { InjectId, TeamId } from '../kernel/ids.js';
import type { Localised } from '../kernel/localised.js';
import type { Rated, RatedObjective } from '../scoring/rating/rate-objectives.js';
import { lesser, rate } from '../scoring/rating/rate.js';
import { DEFAULT_SCORING, RATINGS, type Rating, type ScoringSettings } from '../scoring/scoring-settings.js';
import type { TeamResult } from './report-teams.js';
import { mean } from './spread.js';

/** How many teams earned each rating. */
export type RatingTally = Readonly<Record<Rating | 'not-exercised', number>>;

export interface OverAll {
  readonly id: string;
  readonly title: Localised;
  /** Teams at which it was exercised. */
  readonly teams: number;
  /** The rating of the mean share, never better than the best of the teams. */
  readonly rating: Rating | 'not-exercised';
  /** The mean of the teams' shares. */
  readonly share: number | null;
  readonly provisional: boolean;
  readonly tally: RatingTally;
}

export interface ReportTask extends OverAll {
  /** Injects by which it was measured. */
  readonly injects: readonly InjectId[];
  /** Teams that a contingency inject had to help along. */
  readonly helped: number;
}

export interface ReportTarget extends OverAll {
  readonly tasks: readonly ReportTask[];
}

export interface ReportObjective extends OverAll {
  readonly needs: readonly { readonly id: string; readonly text: Localised; readonly mandates: readonly string[] }[];
  readonly targets: readonly ReportTarget[];
  readonly byTeam: readonly {
    readonly team: TeamId;
    readonly rating: Rating | 'not-exercised';
    readonly share: number | null;
  }[];
}

const NAMED = ['P', 'S', 'M', 'U', 'not-exercised'] as const;

export function overAll(
  id: string,
  title: Localised,
  rated: readonly Rated[],
  settings: ScoringSettings = DEFAULT_SCORING,
): OverAll {
  const shares = rated.flatMap(({ share }) => share ?? []);
  const share = mean(shares);
  const best = RATINGS.find((rating) => rated.some((one) => one.rating === rating)) ?? 'U';
  const tally = Object.fromEntries(
    NAMED.map((name) => [name, rated.filter(({ rating }) => rating === name).length]),
  ) as RatingTally;
  return {
    id,
    title,
    teams: shares.length,
    rating: share === null ? 'not-exercised' : lesser(rate(share, settings.thresholds), best),
    share,
    provisional: rated.some(({ provisional }) => provisional),
    tally,
  };
}

/** The chain need → objective → capability target → critical task, with how it went over the teams given. */
export function reportObjectives(drill: SeenDrill, teams: readonly TeamResult[]): readonly ReportObjective[] {
  const { needs, objectives } = drill.scenario;
  const { settings } = drill.evaluation;
  return objectives.map((objective, o) => {
    const rated = teams.flatMap((result): (readonly [TeamId, RatedObjective])[] => {
      const mine = result.objectives[o];
      return mine ? [[result.team, mine]] : [];
    });
    const all = rated.map(([, one]) => one);
    return {
      ...overAll(objective.id, objective.title, all, settings),
      needs: needs
        .filter(({ id }) => objective.needs.includes(id))
        .map(({ id, text, mandates }) => ({ id, text, mandates })),
      byTeam: rated.map(([team, { rating, share }]) => ({ team, rating, share: share ?? null })),
      targets: objective.targets.map((target, t) => ({
        ...overAll(
          target.id,
          target.title,
          all.flatMap(({ targets }) => targets[t] ?? []),
          settings,
        ),
        tasks: target.tasks.map((task, k) => {
          const tasks = all.flatMap(({ targets }) => targets[t]?.tasks[k] ?? []);
          return {
            ...overAll(task.id, task.title, tasks, settings),
            injects: [...new Set(tasks.flatMap(({ injects }) => injects))],
            helped: tasks.filter(({ helped }) => helped).length,
          };
        }),
      })),
    };
  });
}
