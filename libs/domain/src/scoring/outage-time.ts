import type { DrillTime, Milliseconds } from '../kernel/time.js';

interface Span {
  readonly from: DrillTime;
  readonly to: DrillTime;
}

/** How much of a span lies within some others; where they overlap it counts once. */
export function outageTime({ from, to }: Span, outages: readonly Span[]): Milliseconds {
  let total = 0;
  let counted = from;
  for (const outage of [...outages].sort((one, other) => one.from - other.from)) {
    const begins = Math.max(counted, outage.from);
    const ends = Math.min(to, outage.to);
    if (ends <= begins) continue;
    total += ends - begins;
    counted = ends;
  }
  return total;
}
