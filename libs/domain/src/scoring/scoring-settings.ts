/** How well a critical task was performed (HSEEP): without, with some, with major challenges, or not at all. */
export const RATINGS = ['P', 'S', 'M', 'U'] as const;
export type Rating = (typeof RATINGS)[number];

/** The least share of the points from which a rating is given; below M it is U. */
export type RatingThresholds = Readonly<Record<Exclude<Rating, 'U'>, number>>;

/** What an organiser may choose about scoring. Chosen before StartEx: a change afterwards changes every score. */
export interface ScoringSettings {
  /** The least that timeliness can be, however late an answer comes. */
  readonly floor: number;
  readonly thresholds: RatingThresholds;
  /** How injects give a task's share, tasks a target's, targets an objective's. */
  readonly aggregation: 'mean' | 'worst';
  /** The best rating of a task for which the team had to be helped along by a contingency inject. */
  readonly contingencyCap: Rating;
}

export const DEFAULT_SCORING: ScoringSettings = {
  floor: 0.7,
  thresholds: { P: 0.85, S: 0.65, M: 0.4 },
  aggregation: 'mean',
  contingencyCap: 'S',
};
