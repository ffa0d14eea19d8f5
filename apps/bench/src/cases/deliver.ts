import type { BenchCase } from '#libs/contracts';
import type { BareOrder, BareReport } from '../bare/bare.js';
import type { Arrivals, CrowdOrder, CrowdReport } from '../crowd/crowd.js';
import { bar } from '../figures/bar.js';
import { spreadOf } from '../figures/spread.js';
import { openHouse, type BenchHouse } from '../house/bench-house.js';
import { Child } from '../house/child.js';
import { Door, readyDrill, type ReadyDrill } from '../house/door.js';
import type { Telling } from '../output/telling.js';
import { deliverPack, injectId } from '../pack/deliver-pack.js';
import { PACK } from '../pack/write-pack.js';
import { releaseLateness } from './release-lateness.js';

export interface DeliverSize {
  readonly consoles: number;
  readonly teams: number;
  /** Rounds that are measured, and rounds before them that are not. */
  readonly rounds: number;
  readonly warmUp: number;
  /** Milliseconds from one release to the next; the bare server sends half-way between. */
  readonly interval: number;
}

export const DELIVER: DeliverSize = { consoles: 1000, teams: 40, rounds: 40, warmUp: 5, interval: 1200 };

const PROCESSES = 2;
const FIRST = 2000;
const MIB = 1024 * 1024;

type Crowd = Child<CrowdOrder, CrowdReport>;

/** Due instant to arrival at every console, beside a bare server that sends as many bytes to as many sockets. */
export async function deliver(size: DeliverSize, progress: Telling): Promise<BenchCase> {
  const times = Array.from({ length: size.warmUp + size.rounds }, (_, n) => FIRST + n * size.interval);
  progress.step('deliver: starting the server');
  const house = await openHouse(deliverPack(times));
  const crowds: Crowd[] = Array.from({ length: PROCESSES }, () => new Child('../crowd/crowd-process.js'));
  const bare = new Child<BareOrder, BareReport>('../bare/bare-process.js');
  try {
    const ready = await gather(house, crowds, bare, size, progress);
    const bytes = await play(ready, crowds, bare, times, size, progress);
    const told = await Promise.all(crowds.map((crowd) => crowd.ask({ do: 'tell' }, 'told')));
    const released = await releaseLateness(ready.organiser, ready.drill);
    return judge({ size, told, bytes, released, peak: house.peakMemory() });
  } finally {
    await Promise.all([...crowds, bare].map((child) => child.end()));
    await house.stop();
  }
}

/** Signs in and connects all consoles, and as many bare sockets in the same processes. */
async function gather(
  house: BenchHouse,
  crowds: readonly Crowd[],
  bare: Child<BareOrder, BareReport>,
  { teams, consoles }: DeliverSize,
  progress: Telling,
): Promise<ReadyDrill> {
  const organiser = await Door.enter(house.url, house.organiserCode);
  progress.step('deliver: signing in');
  const ready = await readyDrill(organiser, PACK, teams, consoles, (done) => progress.at(done, consoles));
  progress.step('deliver: connecting');
  const { port } = await bare.ask({ do: 'listen' }, 'listening');
  for (const [index, crowd] of crowds.entries()) {
    const tokens = ready.consoles.filter((_, n) => n % crowds.length === index).map(({ token }) => token);
    await crowd.ask({ do: 'join', url: house.url, drill: ready.drill, tokens }, 'joined');
    await crowd.ask({ do: 'join-bare', port, sockets: tokens.length }, 'joined');
  }
  return ready;
}

/** StartEx, and all rounds of both sides in turn. Gives the bytes of one message. */
async function play(
  { drill, organiser }: ReadyDrill,
  crowds: readonly Crowd[],
  bare: Child<BareOrder, BareReport>,
  times: readonly number[],
  { interval }: DeliverSize,
  progress: Telling,
): Promise<number> {
  progress.step('deliver: playing');
  const sizes = Promise.all(crowds.map((crowd) => crowd.hear('size')));
  const { at } = await organiser.post(`drills/${drill}/start`);
  const began = Date.parse(at ?? '');
  const bytes = Math.max(...(await sizes).map((size) => size.bytes));
  const rounds = times.map((time, n) => ({ round: injectId(n), due: began + time + interval / 2 }));
  bare.order({ do: 'send', bytes, rounds });
  const end = began + (times.at(-1) ?? 0) + interval * 2;
  while (Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(interval, end - Date.now())));
    progress.at(Math.min(times.length, Math.floor((Date.now() - began - FIRST) / interval)), times.length);
  }
  return bytes;
}

interface Played {
  readonly size: DeliverSize;
  readonly told: readonly Extract<CrowdReport, { readonly said: 'told' }>[];
  readonly bytes: number;
  readonly released: readonly number[];
  readonly peak: number;
}

function judge({ size, told, bytes, released, peak }: Played): BenchCase {
  const muster = measured(
    size,
    told.map((one) => one.muster),
  );
  const bare = measured(
    size,
    told.map((one) => one.bare),
  );
  const ratio = {
    p50: muster.p50 / bare.p50,
    p99: muster.p99 / bare.p99,
    roundP99: muster.roundP99 / bare.roundP99,
  };
  const sum = (of: (one: Played['told'][number]) => number): number => told.reduce((all, one) => all + of(one), 0);
  const release = spreadOf(released);
  return {
    name: 'deliver',
    figures: {
      ...muster,
      doubled: sum((one) => one.doubled),
      unacknowledged: sum((one) => one.unacknowledged),
      releaseP50: release.p50,
      releaseMax: release.max,
      consoles: size.consoles,
      teams: size.teams,
      rounds: size.rounds,
      bytes,
    },
    limit: bare,
    peers: {},
    ratio,
    memory: { peak },
    bars: [
      bar({ figure: 'p99 against bare ws', value: ratio.p99, unit: '×', bar: 3, aim: 1.25, better: 'lower' }),
      bar({ figure: 'missed', value: muster.missed, unit: '', bar: 0, better: 'lower' }),
      bar({ figure: 'memory of the API process', value: peak / MIB, unit: 'MB', bar: 400, better: 'lower' }),
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
  const roundFirst = spreadOf(counted.map((round) => Math.min(...round))).p50;
  const roundP99 = spreadOf(counted.map((round) => spreadOf(round).p99)).p50;
  const missed = consoles * (warmUp + rounds) - arrived;
  return { ...spreadOf(counted.flat()), roundFirst, roundP99, missed, samples: counted.flat().length };
}
