/** How well a critical task was performed (HSEEP): without, with some, with major challenges, or not at all. */
export const RATINGS = ['P', 'S', 'M', 'U'] as const;
export type Rating = (typeof RATINGS)[number];

/** The least share of the points from which a rating is given; below M it is U. */
export type RatingThresholds = Readonly<Record<Exclude<Rating, 'U'>, number>>;

/**
 * How injects give a task's rating, tasks a target's, targets an objective's: by the mean by weight, by the worst of
 * them, or by the rating that weighs most, a tie going to the lesser.
 */
export const AGGREGATIONS = ['mean', 'worst', 'majority'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

/** What an organiser chooses about scoring before StartEx. A change after EndEx makes a new version of the scores. */
export interface ScoringSettings {
  /** The least that timeliness can be, however late an answer comes. */
  readonly floor: number;
  readonly thresholds: RatingThresholds;
  readonly aggregation: Aggregation;
  /** The best rating of a task for which the team had to be helped along by a contingency inject. */
  readonly contingencyCap: Rating;
}

export const DEFAULT_SCORING: ScoringSettings = {
  floor: 0.7,
  thresholds: { P: 0.85, S: 0.65, M: 0.4 },
  aggregation: 'mean',
  contingencyCap: 'S',
};
