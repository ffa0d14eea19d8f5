import type { ScoringSettings } from '../scoring/scoring-settings.js';

/** What the organiser chooses about marking. */
export interface EvaluationSettings {
  /** Whether evaluators see teams under aliases. */
  readonly blind: boolean;
  /** The share of answers that two evaluators mark, from 0 to 1. */
  readonly doubled: number;
  /** Two levels further apart than this part of their scale, from 0 to 1, call for a third evaluator. */
  readonly distance: number;
  /** How tasks give a target's rating, and targets an objective's. */
  readonly aggregation: ScoringSettings['aggregation'];
}

export const DEFAULT_EVALUATION: EvaluationSettings = { blind: true, doubled: 0.2, distance: 0.4, aggregation: 'mean' };
