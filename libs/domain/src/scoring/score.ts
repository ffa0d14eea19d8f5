import type { Because } from './because.js';
import type { Milliseconds } from '../kernel/time.js';

/** One line of a score's justification: what was looked for, what was found, what it earned. */
export interface ScoreLine {
  /** The rule, rubric criterion or hint that the line speaks of. */
  readonly measure: string;
  readonly kind: 'rule' | 'rubric' | 'hint';
  /** The line's part of the quality; all parts of an inject add up to 1 (hints: the cost, negative). */
  readonly share: number;
  /** From 0 to 1; undefined where an evaluator has not marked yet. */
  readonly credit?: number;
  readonly because: Because;
}

/** A score that can be argued with: `points = weight × quality × timeliness`. */
export interface Score {
  readonly weight: number;
  /** From 0 to 1, over the measures marked so far. */
  readonly quality: number;
  /** From the floor to 1. */
  readonly timeliness: number;
  readonly points: number;
  /** Time that the team took, less pauses and verified outages; what timeliness was worked out from. */
  readonly took: Milliseconds;
  /** Verified outages that were taken off; absent where there were none. */
  readonly away?: Milliseconds;
  /** Whether rubrics are still to be marked by evaluators. */
  readonly provisional: boolean;
  readonly lines: readonly ScoreLine[];
}

/** Whether two scores say the same, their lines and reasons with them. */
export const sameScore = (one: Score, other: Score): boolean => canonical(one) === canonical(other);

/** In one order of keys, since a journal may have kept another. */
const canonical = (score: Score): string =>
  JSON.stringify(score, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
