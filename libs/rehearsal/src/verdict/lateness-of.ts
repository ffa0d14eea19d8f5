import type { Milliseconds } from '#libs/domain';

export interface Lateness {
  readonly p50: Milliseconds;
  readonly p99: Milliseconds;
  readonly max: Milliseconds;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Percentiles by nearest rank; all 0 where nothing was measured. */
export function latenessOf(measured: readonly Milliseconds[]): Lateness {
  const sorted = [...measured].sort((a, b) => a - b);
  const at = (share: number): number => tenth(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0);
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}
