import type { BenchCase } from '#libs/contracts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bar } from '../figures/bar.js';
import { percentile } from '../figures/spread.js';
import type { Telling } from '../output/telling.js';
import { startedBare } from '../start/started-bare.js';
import { startedByNpm, type Started } from '../start/started-by-npm.js';

export interface StartSize {
  /** Starts on a new data folder, and as many on one that is there. */
  readonly times: number;
  /** Milliseconds after the first page at which its memory is looked at. */
  readonly rest: number;
}

export const START: StartSize = { times: 3, rest: 2000 };

const MIB = 1024 * 1024;

const median = (values: readonly number[]): number =>
  percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  );

/** `npm start` to the first page: on a new data folder and on an old one, beside a bare server and the same PostgreSQL. */
export async function start({ times, rest }: StartSize, telling: Telling): Promise<BenchCase> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-bench-'));
  const runs: { cold: Started; warm: Started; bareCold: number; bareWarm: number }[] = [];
  try {
    telling.step('start: starting and stopping');
    for (let n = 0; n < times; n++) {
      telling.at(n, times);
      const [own, bare] = [join(folder, `data-${n}`), join(folder, `bare-${n}`)];
      runs.push({
        cold: await startedByNpm(own, rest),
        bareCold: await startedBare(bare),
        warm: await startedByNpm(own, rest),
        bareWarm: await startedBare(bare),
      });
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  const [cold, warm] = [median(runs.map((run) => run.cold.took)), median(runs.map((run) => run.warm.took))];
  const limit = { cold: median(runs.map((run) => run.bareCold)), warm: median(runs.map((run) => run.bareWarm)) };
  const restMb = median(runs.map((run) => run.warm.restMb));
  return {
    name: 'start',
    figures: { cold, warm, restMb },
    limit,
    peers: {},
    ratio: { cold: cold / limit.cold, warm: warm / limit.warm },
    memory: { peak: Math.round(Math.max(...runs.map((run) => run.cold.restMb)) * MIB) },
    bars: [
      bar({ figure: 'cold start', value: cold / 1000, unit: 's', bar: 10, better: 'lower' }),
      bar({ figure: 'warm start', value: warm / 1000, unit: 's', bar: 5, better: 'lower' }),
    ],
  };
}
