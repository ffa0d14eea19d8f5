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

/** Brings shares together, by weight or by the worst of them. Without any weight they weigh alike. */
export function aggregate(
  parts: readonly { readonly share: number; readonly weight: number }[],
  by: ScoringSettings['aggregation'],
): number {
  if (by === 'worst') return Math.min(...parts.map(({ share }) => share));
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0)
    return aggregate(
      parts.map(({ share }) => ({ share, weight: 1 })),
      by,
    );
  return parts.reduce((sum, { share, weight }) => sum + share * weight, 0) / whole;
}
