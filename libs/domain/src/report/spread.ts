import type { Milliseconds } from '../kernel/time.js';

/** One bar of a histogram of times: all above the bar before it, up to and with `upTo`; null where there is no end. */
export interface TimeBin {
  readonly upTo: Milliseconds | null;
  readonly count: number;
}

/** How times are spread. The figures are null where there was nothing to measure. */
export interface Spread {
  readonly count: number;
  readonly p50: Milliseconds | null;
  readonly p99: Milliseconds | null;
  readonly max: Milliseconds | null;
  /** How many were above one second. */
  readonly overSecond: number;
  readonly bins: readonly TimeBin[];
}

const EDGES = [10, 50, 100, 250, 500, 1000, 5000, 30_000] as const;
const SECOND = 1000;

/** The smallest value that at least the part `share` of all values do not exceed (nearest rank), or null of none. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

export function spreadOf(times: readonly Milliseconds[]): Spread {
  const ends = [...EDGES, Infinity];
  return {
    count: times.length,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    max: percentile(times, 1),
    overSecond: times.filter((time) => time > SECOND).length,
    bins: ends.map((end, index) => {
      const above = ends[index - 1] ?? -Infinity;
      return { upTo: end === Infinity ? null : end, count: times.filter((time) => time > above && time <= end).length };
    }),
  };
}
