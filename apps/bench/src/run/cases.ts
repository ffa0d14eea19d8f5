import type { BenchCase } from '#libs/contracts';
import { board, BOARD } from '../cases/board.js';
import { deliverCase } from '../cases/deliver.js';
import { growth } from '../cases/growth.js';
import { precision } from '../cases/precision.js';
import { PRECISION } from '../precision/precision-size.js';
import { report, REPORT } from '../cases/report.js';
import { respondCase } from '../cases/respond.js';
import { start, START } from '../cases/start.js';
import { storm, STORM } from '../cases/storm.js';
import { GROWTH } from '../growth/growth.js';
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
    'start',
    { full: 40, quick: 15, small: 10 },
    { full: START, quick: { ...START, times: 1 }, small: { times: 1, rest: 0 } },
    start,
  ),
  deliverCase,
  single(
    'precision',
    { full: 120, quick: 40, small: 15 },
    {
      full: PRECISION,
      quick: { drills: 200, alarms: 6, warmUp: 1, apart: 4000 },
      small: { drills: 5, alarms: 2, warmUp: 0, apart: 500 },
    },
    precision,
  ),
  respondCase,
  single(
    'storm',
    { full: 120, quick: 60, small: 15 },
    {
      full: STORM,
      quick: { ...STORM, consoles: 1000, teams: 40 },
      small: { ...STORM, consoles: 20, teams: 4, away: 3500 },
    },
    storm,
  ),
  single(
    'board',
    { full: 80, quick: 25, small: 10 },
    {
      full: BOARD,
      quick: { ...BOARD, bouts: 1, bout: 5000 },
      small: { teams: 5, injects: 4, watchers: 2, perSecond: 40, bouts: 1, bout: 200 },
    },
    board,
  ),
  single(
    'growth',
    { full: 300, quick: 45, small: 15 },
    {
      full: GROWTH,
      quick: { ...GROWTH, entries: [1_000, 30_000], rounds: 3, round: 1500 },
      small: {
        entries: [300, 900],
        fillers: 8,
        answerers: 4,
        inFlight: 4,
        teams: 4,
        questions: 20,
        rounds: 1,
        round: 200,
      },
    },
    growth,
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
