import type { SeenDrill } from '../../drill/drill.js';
import type { Observation } from '../evaluation.js';

/** The observations that count: none that another took the place of. */
export function standingObservations({ evaluation }: SeenDrill): readonly Observation[] {
  const superseded = new Set(evaluation.observations.map(({ supersedes }) => supersedes));
  return evaluation.observations.filter(({ observation }) => !superseded.has(observation));
}
