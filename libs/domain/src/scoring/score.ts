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
  /** Whether rubrics are still to be marked by evaluators. */
  readonly provisional: boolean;
  readonly lines: readonly ScoreLine[];
}
