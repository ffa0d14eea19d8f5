import type { InjectId } from '../../kernel/ids.js';
import { inSteps, shown, SUPPRESSED, type Figure } from '../figures/figure.js';
import type { RegionalInject } from './regional-injects.js';

/**
 * The mean quality of some injects, by their weight. Made of the published figures alone and not of the teams' own, so
 * that groups which overlap tell nothing that the injects do not.
 */
export function pooled(injects: readonly RegionalInject[], wanted: ReadonlySet<InjectId>): Figure {
  const parts = injects.flatMap(({ inject, quality, weight }) =>
    wanted.has(inject) && quality.value !== null ? [{ value: quality.value, weight }] : [],
  );
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  if (weight === 0) return SUPPRESSED;
  return shown(inSteps(parts.reduce((sum, part) => sum + part.value * part.weight, 0) / weight, 100));
}
