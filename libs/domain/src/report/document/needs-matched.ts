import type { SeenDrill } from '../../drill/drill.js';
import type { StatedNeed } from '../dossier/stated-need.js';

/** A need, and the objectives of the scenario that answer it: named in it, or tagged alike. */
export interface MatchedNeed extends StatedNeed {
  readonly answeredBy: readonly string[];
}

export const needsMatched = ({ scenario }: SeenDrill, needs: readonly StatedNeed[]): readonly MatchedNeed[] =>
  needs.map((need) => ({
    ...need,
    answeredBy: scenario.objectives
      .filter(
        ({ id, tags }) =>
          need.objectives.includes(id) ||
          tags.first.some((code) => need.services.includes(code)) ||
          tags.gca.some((code) => need.pillars.includes(code)),
      )
      .map(({ id }) => id),
  }));
