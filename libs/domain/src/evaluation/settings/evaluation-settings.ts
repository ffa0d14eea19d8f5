import { DEFAULT_SCORING, type ScoringSettings } from '../../scoring/scoring-settings.js';

/** What the organiser chooses about marking. */
export interface MarkingSettings {
  /** Whether evaluators see teams under aliases. */
  readonly blind: boolean;
  /** The share of answers that two evaluators mark, from 0 to 1. */
  readonly doubled: number;
  /** Two levels further apart than this part of their scale, from 0 to 1, call for a third evaluator. */
  readonly distance: number;
  /** Whether an evaluator must have marked every sample answer before marking a team's. */
  readonly calibration: 'offered' | 'required';
}

/** All that the organiser chooses about evaluation; the pack may have chosen before. */
export interface EvaluationSettings extends MarkingSettings, ScoringSettings {}

export const DEFAULT_MARKING: MarkingSettings = { blind: true, doubled: 0.2, distance: 0.4, calibration: 'offered' };

export const DEFAULT_EVALUATION: EvaluationSettings = { ...DEFAULT_MARKING, ...DEFAULT_SCORING };

/** Some settings, for others to stay as they are. */
export type Choice<Settings> = { readonly [Name in keyof Settings]?: Settings[Name] | undefined };

/** Settings with some of them chosen anew. */
export const chosen = <Settings extends object>(before: Settings, choice: Choice<Settings> = {}): Settings => ({
  ...before,
  ...Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined)),
});
