import type { Score } from './score.js';

/** A team's result. Compare it with the team's own past and with the objective, not with other teams. */
export interface TeamTotal {
  readonly points: number;
  /** The weights of the injects that count: delivered to this team, and marked at least in part. */
  readonly weight: number;
  /** `points / weight`, from 0 to 1; absent while nothing counts. */
  readonly share?: number;
  /** Whether evaluators still have something to mark. */
  readonly provisional: boolean;
}

/** Whether a score says anything yet: all its measures may still wait for evaluators. */
export const saysAnything = ({ lines, provisional }: Score): boolean =>
  !provisional || lines.some(({ kind, credit }) => kind !== 'hint' && credit !== undefined);

/** `Σ points / Σ weight` over the scores of those injects that were delivered to the team. */
export function teamTotal(scores: Iterable<Score>): TeamTotal {
  const all = [...scores];
  const counted = all.filter(saysAnything);
  const points = counted.reduce((sum, score) => sum + score.points, 0);
  const weight = counted.reduce((sum, score) => sum + score.weight, 0);
  return {
    points,
    weight,
    ...(weight > 0 && { share: points / weight }),
    provisional: all.some((score) => score.provisional),
  };
}
