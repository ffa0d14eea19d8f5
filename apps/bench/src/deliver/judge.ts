import type { BenchCase } from '#libs/contracts';
import type { Arrivals, CrowdReport, Side } from '../crowd/crowd.js';
import { bar } from '../figures/bar.js';
import { spreadOf } from '../figures/spread.js';
import { injectId } from '../pack/deliver-pack.js';
import { costOf, type Uses } from './cost.js';
import type { DeliverSize } from './deliver-size.js';

export interface Played {
  readonly size: DeliverSize;
  readonly told: readonly Extract<CrowdReport, { readonly said: 'told' }>[];
  readonly bytes: number;
  readonly released: readonly number[];
  readonly resident: { readonly before: number; readonly after: number };
  readonly uses: Uses;
  readonly peak: number;
}

const MIB = 1024 * 1024;
/** Megabytes that the process may have, and for every thousand consoles besides. */
const MOST = 300;
const MOST_OF_A_THOUSAND = 150;

export function judge(played: Played): BenchCase {
  const { size, told, bytes, peak } = played;
  const of = (side: Side) =>
    measured(
      size,
      told.map(({ arrivals }) => arrivals[side]),
    );
  const [muster, ws, io] = [of('muster'), of('ws'), of('io')];
  const cost = costOf(played);
  const ratio = {
    p50: muster.p50 / ws.p50,
    p99: muster.p99 / ws.p99,
    roundP99: muster.roundP99 / ws.roundP99,
    deliveryUs: cost.muster.deliveryUs / (cost.ws.deliveryUs || Infinity),
    p99AgainstSocketIo: muster.p99 / io.p99,
    roundP99AgainstSocketIo: muster.roundP99 / io.roundP99,
  };
  const sum = (count: (one: Played['told'][number]) => number): number =>
    told.reduce((all, one) => all + count(one), 0);
  const release = spreadOf(played.released);
  const { consoles, teams, processes, rounds } = size;
  const faults = { doubled: sum((one) => one.doubled), unacknowledged: sum((one) => one.unacknowledged) };
  const most = MOST + (MOST_OF_A_THOUSAND * consoles) / 1000 / processes;
  return {
    name: size.name,
    figures: {
      ...muster,
      ...faults,
      releaseP50: release.p50,
      releaseMax: release.max,
      ...cost.muster,
      bytes,
      ...{ consoles, teams, processes, rounds },
    },
    limit: { ...ws, ...cost.ws },
    peers: { 'bare socket.io': { ...io, ...cost.io } },
    ratio,
    memory: { peak },
    bars: [
      bar({ figure: 'p99 against bare ws', value: ratio.p99, unit: '×', bar: 3, aim: 1.25, better: 'lower' }),
      bar({ figure: 'missed', value: muster.missed, unit: '', bar: 0, better: 'lower' }),
      bar({ figure: 'memory of the API process', value: peak / MIB, unit: 'MB', bar: most, better: 'lower' }),
    ],
  };
}

/**
 * Warm-up rounds are left out of the times, but nothing may be missed in them either. `roundFirst` and `roundP99` are the
 * medians of the rounds' own first arrival and p99: what one release is like, whatever else the machine did during a few.
 */
function measured({ consoles, rounds, warmUp }: DeliverSize, parts: readonly Arrivals[]) {
  const of = (n: number): number[] => parts.flatMap((part) => part[injectId(n)] ?? []);
  const all = Array.from({ length: warmUp + rounds }, (_, n) => of(n));
  const arrived = all.reduce((sum, round) => sum + round.length, 0);
  const counted = all.slice(warmUp);
  const roundFirst = spreadOf(counted.map((round) => round.reduce((one, other) => Math.min(one, other), Infinity))).p50;
  const roundP99 = spreadOf(counted.map((round) => spreadOf(round).p99)).p50;
  const missed = consoles * (warmUp + rounds) - arrived;
  return { ...spreadOf(counted.flat()), roundFirst, roundP99, missed, samples: counted.flat().length };
}
