import { happened, type Decision } from '../drill/decision.js';
import type { SeenDrill } from '../drill/drill.js';
import { refuse, type FieldFault } from '../kernel/refusal.js';
import type { EvaluationSettings } from './evaluation-settings.js';
import { ifFrozen } from './marking/freeze-marking.js';

/** The organiser chooses how marking goes. Marks that were given stand, and who gave them stays with what they marked. */
export function settleEvaluation(drill: SeenDrill, settings: EvaluationSettings): Decision {
  const refusal = ifFrozen(drill);
  if (refusal) return refusal;
  const faults = (['doubled', 'distance'] as const).flatMap((path): FieldFault[] =>
    settings[path] >= 0 && settings[path] <= 1 ? [] : [{ path, message: 'must lie between 0 and 1' }],
  );
  return faults.length > 0
    ? refuse('nonsense-value', 'A share lies between 0 and 1.', { faults })
    : happened({ type: 'evaluation-settled', settings });
}
