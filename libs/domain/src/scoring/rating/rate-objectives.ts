import { lesser, rate, shareOf, together, type RatedPart } from './rate.js';
import { DEFAULT_SCORING, type Rating, type ScoringSettings } from '../scoring-settings.js';
import { saysAnything } from '../team-total.js';
import type { InjectId } from '../../kernel/ids.js';
import type { CapabilityTarget, CriticalTask, Inject, Objective } from '../../scenario/scenario.js';
import type { Score } from '../score.js';

/** How a task, target or objective went; `not-exercised` where no scored inject of it reached the team. */
export interface Rated {
  readonly id: string;
  readonly rating: Rating | 'not-exercised';
  /** Share of the points, from 0 to 1; absent where not exercised. */
  readonly share?: number;
  readonly provisional: boolean;
}

export interface RatedTask extends Rated {
  /** Whether a contingency inject held the rating down. */
  readonly helped: boolean;
  readonly injects: readonly InjectId[];
}

export interface RatedTarget extends Rated {
  readonly tasks: readonly RatedTask[];
}

export interface RatedObjective extends Rated {
  readonly targets: readonly RatedTarget[];
}

/** One team's play, as ratings look at it. */
export interface RatedPlay {
  readonly objectives: readonly Objective[];
  readonly injects: readonly Pick<Inject, 'id' | 'kind' | 'tasks'>[];
  /** Injects that were released to the team, contingencies with them. */
  readonly received: ReadonlySet<InjectId>;
  readonly scores: ReadonlyMap<InjectId, Score>;
  /** Ratings that evaluators gave to critical tasks from what they saw outside any inject. */
  readonly observed?: ReadonlyMap<string, readonly Rating[]>;
  readonly settings?: ScoringSettings;
}

/** An observation counts as the middle of its rating, and weighs as much as the task's injects do on the mean. */
function seenParts(
  ratings: readonly Rating[],
  measured: readonly { readonly weight: number }[],
  { thresholds }: ScoringSettings,
): RatedPart[] {
  const weight = measured.reduce((sum, part) => sum + part.weight, 0) / measured.length;
  return ratings.map((rating) => ({
    share: shareOf(rating, thresholds),
    rating,
    weight: measured.length > 0 ? weight : 1,
  }));
}

function rateTask({ id }: CriticalTask, play: Required<RatedPlay>): RatedTask {
  const { injects, received, scores, observed, settings } = play;
  const mine = injects.filter((inject) => inject.tasks.includes(id) && received.has(inject.id));
  const helped = mine.some(({ kind }) => kind === 'contingency');
  const scored = mine.flatMap((inject) => {
    const score = scores.get(inject.id);
    return score && saysAnything(score) ? [{ inject: inject.id, score }] : [];
  });
  const base = { id, helped, injects: scored.map(({ inject }) => inject) };
  const provisional = mine.some((inject) => scores.get(inject.id)?.provisional ?? false);
  const measured = scored.map(({ score }): RatedPart => {
    const share = score.quality * score.timeliness;
    return { share, rating: rate(share, settings.thresholds), weight: score.weight };
  });
  const parts = [...measured, ...seenParts(observed.get(id) ?? [], measured, settings)];
  if (parts.length === 0) return { ...base, rating: 'not-exercised', provisional };
  const { share, rating } = together(parts, settings);
  return { ...base, rating: helped ? lesser(rating, settings.contingencyCap) : rating, share, provisional };
}

/** Parts that were not exercised say nothing. */
function whole(id: string, parts: readonly Rated[], settings: ScoringSettings): Rated {
  const provisional = parts.some((part) => part.provisional);
  const rated = parts.flatMap(({ share, rating }) =>
    share === undefined || rating === 'not-exercised' ? [] : [{ share, rating, weight: 1 }],
  );
  if (rated.length === 0) return { id, rating: 'not-exercised', provisional };
  return { id, ...together(rated, settings), provisional };
}

function rateTarget(target: CapabilityTarget, play: Required<RatedPlay>): RatedTarget {
  const tasks = target.tasks.map((task) => rateTask(task, play));
  return { ...whole(target.id, tasks, play.settings), tasks };
}

/**
 * One team's P/S/M/U ratings, from injects to critical tasks (by weight), to capability targets, to objectives (all
 * parts alike). A contingency inject that the team received holds its tasks at the settings' cap.
 */
export function rateObjectives(play: RatedPlay): readonly RatedObjective[] {
  const settled = { ...play, observed: play.observed ?? new Map(), settings: play.settings ?? DEFAULT_SCORING };
  return play.objectives.map((objective) => {
    const targets = objective.targets.map((target) => rateTarget(target, settled));
    return { ...whole(objective.id, targets, settled.settings), targets };
  });
}
