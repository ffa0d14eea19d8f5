import type { FieldFault } from '../../kernel/refusal.js';
import type { ScoringSettings } from '../../scoring/scoring-settings.js';

const isShare = (value: number): boolean => value >= 0 && value <= 1;

/** What is wrong with scoring settings: shares lie between 0 and 1, and a better rating never asks for less. */
export function checkScoring({ floor, thresholds }: ScoringSettings): FieldFault[] {
  const { P, S, M } = thresholds;
  return [
    ...(isShare(floor) ? [] : [{ path: 'floor', message: 'must lie between 0 and 1' }]),
    ...([P, S, M].every(isShare) && P > S && S > M && M > 0
      ? []
      : [{ path: 'thresholds', message: 'must fall from P to S to M, between 0 and 1' }]),
  ];
}
