/** What the distance between two levels means: that they differ; how many ranks lie between; how far apart they are. */
export type Metric = 'nominal' | 'ordinal' | 'interval';

const sum = (numbers: ArrayLike<number>, from: number, to: number): number => {
  let total = 0;
  for (let i = from; i <= to; i++) total += numbers[i] ?? 0;
  return total;
};

/**
 * The squared difference between the values at two places of the sorted list, as Krippendorff defines it for each metric.
 * Ordinal: the cases that lie between both, counting each end by half.
 */
export function squaredDifference(
  metric: Metric,
  values: readonly number[],
  cases: ArrayLike<number>,
  one: number,
  other: number,
): number {
  switch (metric) {
    case 'nominal':
      return one === other ? 0 : 1;
    case 'interval':
      return ((values[one] ?? 0) - (values[other] ?? 0)) ** 2;
    case 'ordinal': {
      const [low, high] = one < other ? [one, other] : [other, one];
      return (sum(cases, low, high) - ((cases[low] ?? 0) + (cases[high] ?? 0)) / 2) ** 2;
    }
  }
}
