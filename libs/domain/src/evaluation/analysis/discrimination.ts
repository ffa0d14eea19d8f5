const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** Pearson's correlation; undefined where one of the two does not vary. */
export function correlation(pairs: readonly (readonly [number, number])[]): number | undefined {
  const [meanX, meanY] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
  let [together, ofX, ofY] = [0, 0, 0];
  for (const [x, y] of pairs) {
    together += (x - meanX) * (y - meanY);
    ofX += (x - meanX) ** 2;
    ofY += (y - meanY) ** 2;
  }
  const whole = Math.sqrt(ofX * ofY);
  return whole > 1e-12 ? together / whole : undefined;
}

/** One team's result on one inject, beside its result on all others. */
export interface ItemAndRest {
  readonly item: number;
  /** Points and weight over the team's other injects. */
  readonly points: number;
  readonly weight: number;
}

/**
 * How well an inject tells strong teams from weak ones: the corrected item–total correlation, between the quality on this
 * inject and the share of the points on all others. Leaving the inject out of the total keeps it from being compared
 * with itself.
 * @see S. Henrysson, "Correction of item–total correlations in item analysis", Psychometrika 28, 1963
 */
export const discrimination = (teams: readonly ItemAndRest[]): number | undefined =>
  correlation(teams.flatMap(({ item, points, weight }) => (weight > 0 ? [[item, points / weight] as const] : [])));
