import { seeded } from '../../kernel/seeded.js';
import { coincidences, type Coincidences, type Unit } from './coincidences.js';
import type { Metric } from './difference.js';
import { alphaOf } from './krippendorff.js';
import { readingLevel, type ReadingLevel } from './reading-level.js';

/** How far the markers agree, with what it rests on. */
export interface Agreement {
  /** Units that at least two markers marked; α speaks of these alone. */
  readonly units: number;
  /** Absent where no unit has two marks, or all marks are the same. */
  readonly alpha?: number;
  /** Between these bounds lies α in 95 of 100 drawings of the units; absent where too few units stand behind it. */
  readonly interval?: { readonly low: number; readonly high: number };
  readonly level?: ReadingLevel;
}

const DRAWINGS = 1000;
const OUTSIDE = 0.025;
/** Drawing anew from fewer says nothing of what other units would have shown. */
const FEWEST = 5;

/** α of as many units as there are, drawn with replacement, time and again; ascending. */
function drawn({ values, units }: Coincidences, metric: Metric, seed: string): number[] {
  const chance = seeded(seed);
  const alphas: number[] = [];
  for (let drawing = 0; drawing < DRAWINGS; drawing++) {
    const alpha = alphaOf(
      values,
      units.map(() => chance.pick(units)),
      metric,
    );
    if (alpha !== undefined) alphas.push(alpha);
  }
  return alphas.sort((one, other) => one - other);
}

/** A drawing in which nothing varies has no α, and is passed over. */
function intervalOf(paired: Coincidences, metric: Metric, seed: string): Agreement['interval'] {
  if (paired.units.length < FEWEST) return undefined;
  const alphas = drawn(paired, metric, seed);
  const low = alphas[Math.floor(OUTSIDE * (alphas.length - 1))];
  const high = alphas[Math.ceil((1 - OUTSIDE) * (alphas.length - 1))];
  return low === undefined || high === undefined ? undefined : { low, high };
}

/**
 * Krippendorff's α with a bootstrap interval over the units (1000 drawings, the 2.5th and 97.5th of 100 parts) and the
 * way to read it. The same marks and the same seed always give the same.
 */
export function agreement(units: readonly Unit[], metric: Metric, seed: string): Agreement {
  const paired = coincidences(units);
  const alpha = alphaOf(paired.values, paired.units, metric);
  if (alpha === undefined) return { units: paired.units.length };
  const interval = intervalOf(paired, metric, seed);
  return { units: paired.units.length, alpha, ...(interval && { interval }), level: readingLevel(alpha) };
}
