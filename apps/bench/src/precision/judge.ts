import type { BenchCase } from '#libs/contracts';
import { bar } from '../figures/bar.js';
import { spreadOf } from '../figures/spread.js';
import type { PrecisionSize } from './precision-size.js';
import type { HeardRelease } from './precision.js';

/** Milliseconds of processor in a second. */
export interface Used {
  readonly own: number;
  readonly postgres: number;
}

export interface Played {
  readonly size: PrecisionSize;
  readonly all: readonly HeardRelease[];
  readonly counted: readonly HeardRelease[];
  readonly bare: readonly HeardRelease[];
  readonly expected: number;
  readonly peak: number;
  readonly drillKb: number;
  readonly used: { readonly muster: Used; readonly bare: Used };
  readonly startedWithin: number;
}

export function judge({ size, all, counted, bare, expected, used, peak, drillKb, startedWithin }: Played): BenchCase {
  const names = new Set(all.map(({ drill, inject }) => `${drill}/${inject}`));
  const late = spreadOf(counted.map(({ arrived }) => arrived));
  const decided = spreadOf(counted.map((one) => one.decided));
  const limit = spreadOf(bare.map(({ arrived }) => arrived));
  const limitDecided = spreadOf(bare.map((one) => one.decided));
  const ratio = { p50: late.p50 / limit.p50, p99: late.p99 / limit.p99 };
  const missed = expected - names.size;
  return {
    name: 'precision',
    figures: {
      ...late,
      decidedP50: decided.p50,
      decidedP99: decided.p99,
      missed,
      doubled: all.length - names.size,
      samples: counted.length,
      alarmUs: (used.muster.own * 1000) / size.drills,
      postgresUs: (used.muster.postgres * 1000) / size.drills,
      drillKb,
      drills: size.drills,
      startedWithin,
    },
    limit: {
      ...limit,
      decidedP50: limitDecided.p50,
      decidedP99: limitDecided.p99,
      samples: bare.length,
      alarmUs: (used.bare.own * 1000) / size.drills,
      postgresUs: (used.bare.postgres * 1000) / size.drills,
    },
    peers: {},
    ratio,
    memory: { peak },
    bars: [
      bar({
        figure: 'p99 against a bare timer, commit and message',
        value: ratio.p99,
        unit: '×',
        bar: 5,
        aim: 2,
        better: 'lower',
      }),
      bar({ figure: 'missed or doubled', value: missed + all.length - names.size, unit: '', bar: 0, better: 'lower' }),
    ],
  };
}
