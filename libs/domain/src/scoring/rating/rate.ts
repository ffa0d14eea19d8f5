import { RATINGS, type Rating, type RatingThresholds, type ScoringSettings } from '../scoring-settings.js';

/** The rating that a share of the points gives. */
export function rate(share: number, thresholds: RatingThresholds): Rating {
  if (share >= thresholds.P) return 'P';
  if (share >= thresholds.S) return 'S';
  return share >= thresholds.M ? 'M' : 'U';
}

/** The share that stands for a rating: the middle of those that give it. */
export function shareOf(rating: Rating, { P, S, M }: RatingThresholds): number {
  const bands: Record<Rating, readonly [number, number]> = { P: [P, 1], S: [S, P], M: [M, S], U: [0, M] };
  const [low, high] = bands[rating];
  return (low + high) / 2;
}

/** The less good of two ratings. */
export const lesser = (one: Rating, other: Rating): Rating =>
  RATINGS.indexOf(one) > RATINGS.indexOf(other) ? one : other;

/** A part of a whole that is rated: what it earned, how it is rated by itself, what it weighs. */
export interface RatedPart {
  readonly share: number;
  readonly rating: Rating;
  readonly weight: number;
}

/** Without any weight all weigh alike. */
function weighed(parts: readonly RatedPart[]): readonly RatedPart[] {
  return parts.some(({ weight }) => weight > 0) ? parts : parts.map((part) => ({ ...part, weight: 1 }));
}

function meanShare(parts: readonly RatedPart[]): number {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts.reduce((sum, { share, weight }) => sum + share * weight, 0) / whole;
}

/** The rating that weighs most; a tie goes to the lesser. */
function heaviest(parts: readonly RatedPart[]): Rating {
  const weightOf = (rating: Rating): number =>
    parts.reduce((sum, part) => sum + (part.rating === rating ? part.weight : 0), 0);
  return RATINGS.reduce((best, rating) => (weightOf(rating) >= weightOf(best) ? rating : best), 'P');
}

/**
 * Brings parts together as the settings say. By the mean, a whole is never rated better than the best of its parts.
 * @param parts at least one
 */
export function together(
  parts: readonly RatedPart[],
  { aggregation, thresholds }: Pick<ScoringSettings, 'aggregation' | 'thresholds'>,
): { readonly share: number; readonly rating: Rating } {
  const all = weighed(parts);
  const ratings = all.map(({ rating }) => rating);
  if (aggregation === 'worst')
    return { share: Math.min(...all.map(({ share }) => share)), rating: ratings.reduce(lesser) };
  const share = meanShare(all);
  if (aggregation === 'majority') return { share, rating: heaviest(all) };
  const best = RATINGS.find((rating) => ratings.includes(rating)) ?? 'U';
  return { share, rating: lesser(rate(share, thresholds), best) };
}
