import { happened, hasStarted, type Decision } from '../../drill/decision.js';
import type { SeenDrill } from '../../drill/drill.js';
import { refuse, type FieldFault } from '../../kernel/refusal.js';
import { ifFrozen } from '../marking/freeze-marking.js';
import { checkScoring } from './check-scoring.js';
import { chosen, type Choice, type EvaluationSettings } from './evaluation-settings.js';

/**
 * The organiser chooses how marking and scoring go. Marks that were given stand, and who gave them stays with what they
 * marked. What scores are worked out from is chosen before StartEx; after EndEx a change makes a new version.
 */
export function settleEvaluation(drill: SeenDrill, choice: Choice<EvaluationSettings>): Decision {
  const refusal = ifFrozen(drill);
  if (refusal) return refusal;
  const now = drill.evaluation.settings as EvaluationSettings;
  const settings = chosen(now, choice);
  const faults = (['doubled', 'distance'] as const).flatMap((path): FieldFault[] =>
    settings[path] >= 0 && settings[path] <= 1 ? [] : [{ path, message: 'must lie between 0 and 1' }],
  );
  faults.push(...checkScoring(settings));
  if (faults.length > 0) return refuse('nonsense-value', 'These settings cannot be.', { faults });
  if (hasStarted(drill) && !sameScoring(now, settings))
    return refuse('drill-already-started', 'Scoring is chosen before StartEx; after EndEx a change is a new version.', {
      state: drill.status,
    });
  return happened({ type: 'evaluation-settled', settings });
}

function sameScoring(one: EvaluationSettings, other: EvaluationSettings): boolean {
  const alike = (['floor', 'aggregation', 'contingencyCap'] as const).every((name) => one[name] === other[name]);
  return alike && (['P', 'S', 'M'] as const).every((rating) => one.thresholds[rating] === other.thresholds[rating]);
}
