import { coincidences, type Coincidences, type Unit, type UnitCells } from './coincidences.js';
import { squaredDifference, type Metric } from './difference.js';

/** α from a choice of the units; undefined where nothing varies, or nothing can be compared. */
export function alphaOf(
  values: Coincidences['values'],
  units: readonly UnitCells[],
  metric: Metric,
): number | undefined {
  const width = values.length;
  const matrix = new Float64Array(width * width);
  for (const unit of units) for (const { cell, adds } of unit) matrix[cell] = (matrix[cell] ?? 0) + adds;
  const cases = new Float64Array(width);
  matrix.forEach((adds, cell) => {
    const row = Math.floor(cell / width);
    cases[row] = (cases[row] ?? 0) + adds;
  });
  const all = cases.reduce((sum, one) => sum + one, 0);
  let observed = 0;
  let expected = 0;
  for (let one = 0; one < width; one++) {
    for (let other = one + 1; other < width; other++) {
      const apart = squaredDifference(metric, values, cases, one, other);
      observed += (matrix[one * width + other] ?? 0) * apart;
      expected += (cases[one] ?? 0) * (cases[other] ?? 0) * apart;
    }
  }
  return expected > 0 ? 1 - ((all - 1) * observed) / expected : undefined;
}

/**
 * Krippendorff's α = 1 − D_o / D_e: 1 where all markers agree, 0 where they agree as chance would have it, below 0 where
 * they agree less. Any number of markers, any number of missing marks.
 *
 * Undefined where no unit has two marks, or all marks are the same: then nothing tells agreement from habit.
 *
 * @param units one row for each thing that was marked, with the marks given to it; undefined where a marker gave none
 * @see K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania, 2011
 */
export function krippendorff(units: readonly Unit[], metric: Metric): number | undefined {
  const { values, units: paired } = coincidences(units);
  return alphaOf(values, paired, metric);
}
