import type { RatingTally } from '#libs/domain';

export const RATING_ORDER = ['P', 'S', 'M', 'U', 'not-exercised'] as const;
export type RatingName = (typeof RATING_ORDER)[number];

export interface RatingPart {
  readonly rating: RatingName;
  readonly count: number;
  /** Where the part lies on its bar, from 0 to 1. */
  readonly from: number;
  readonly to: number;
}

/** The parts of one bar, from left to right; ratings that no team earned have none. */
export function ratingParts(tally: RatingTally): readonly RatingPart[] {
  const all = RATING_ORDER.reduce((sum, rating) => sum + tally[rating], 0);
  let before = 0;
  return RATING_ORDER.flatMap((rating): RatingPart[] => {
    const count = tally[rating];
    if (count === 0) return [];
    const from = before / all;
    before += count;
    return [{ rating, count, from, to: before / all }];
  });
}
