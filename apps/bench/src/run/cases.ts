import type { BenchCase } from '#libs/contracts';
import { deliver, DELIVER } from '../cases/deliver.js';
import { report, REPORT } from '../cases/report.js';
import { respond, RESPOND } from '../cases/respond.js';
import type { Telling } from '../output/telling.js';
import type { Measuring, Size } from './measuring.js';

/** A case with one set of figures. */
const single = <CaseSize>(
  name: string,
  seconds: Measuring['seconds'],
  sizes: Readonly<Record<Size, CaseSize>>,
  measure: (size: CaseSize, telling: Telling) => Promise<BenchCase>,
): Measuring => ({
  name,
  seconds,
  async *measure(size, telling) {
    yield { measured: await measure(sizes[size], telling) };
  },
});

/** Everything that is measured, in the order in which it is. */
export const CASES: readonly Measuring[] = [
  single(
    'deliver',
    { full: 70, quick: 30, small: 10 },
    {
      full: DELIVER,
      quick: { ...DELIVER, rounds: 12, warmUp: 3 },
      small: { ...DELIVER, consoles: 20, teams: 4, rounds: 3, warmUp: 1, interval: 400 },
    },
    deliver,
  ),
  single(
    'respond',
    { full: 75, quick: 20, small: 10 },
    {
      full: RESPOND,
      quick: { ...RESPOND, rounds: 2, round: 1000 },
      small: { ...RESPOND, inFlight: 8, teams: 4, questions: 20, rounds: 1, round: 200 },
    },
    respond,
  ),
  single(
    'report',
    { full: 200, quick: 15, small: 15 },
    {
      full: REPORT,
      quick: { ...REPORT, teams: [10], measured: 10 },
      small: { injects: 4, teams: [6], measured: 6 },
    },
    report,
  ),
];
