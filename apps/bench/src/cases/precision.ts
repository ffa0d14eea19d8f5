import type { BenchCase } from '#libs/contracts';
import { bar } from '../figures/bar.js';
import { spreadOf } from '../figures/spread.js';
import { openHouse } from '../house/bench-house.js';
import { Child } from '../house/child.js';
import { Door } from '../house/door.js';
import { manyDrills, startAll } from '../house/many-drills.js';
import { processorOf, residentOf } from '../house/process-use.js';
import type { Telling } from '../output/telling.js';
import { alarmPack } from '../pack/alarm-pack.js';
import { PACK } from '../pack/write-pack.js';
import type { BareAlarmOrder, BareAlarmReport, HeardRelease, WatchOrder, WatchReport } from '../precision/precision.js';

export interface PrecisionSize {
  readonly drills: number;
  /** Alarms of each drill, a second apart, in each of two bouts; the first of a bout are not measured. */
  readonly alarms: number;
  readonly warmUp: number;
  /** Milliseconds from the first drill's start to the last one's, at most; kept free about the bare bout. */
  readonly apart: number;
}

export const PRECISION: PrecisionSize = { drills: 1000, alarms: 15, warmUp: 2, apart: 12_000 };

const SECOND = 1000;
const FIRST = 2 * SECOND;
const KIB = 1024;

const sleepUntil = (at: number): Promise<void> => new Promise((done) => setTimeout(done, Math.max(0, at - Date.now())));

/** Many drills at once, an alarm each second in each: how long from the due instant until control has the release. */
export async function precision(size: PrecisionSize, telling: Telling): Promise<BenchCase> {
  const { drills: count, alarms, apart } = size;
  const bout = alarms * SECOND;
  // Muster, then the bare side, then Muster again: what the machine does besides meets both.
  const again = FIRST + bout + apart + bout + apart;
  const times = [0, 1].flatMap((which) =>
    Array.from({ length: alarms }, (_, n) => FIRST + which * (again - FIRST) + n * SECOND),
  );
  telling.step('precision: starting the server');
  const house = await openHouse(alarmPack(times));
  const watcher = new Child<WatchOrder, WatchReport>('../precision/watch-process.js');
  const bare = new Child<BareAlarmOrder, BareAlarmReport>('../precision/bare-alarm-process.js');
  try {
    const organiser = await Door.enter(house.url, house.organiserCode);
    const pid = house.servers[0]?.pid ?? 0;
    const before = residentOf(pid);
    telling.step('precision: making drills');
    const drills = await manyDrills(organiser, PACK, count, (done) => telling.at(done, count));
    const { port } = await bare.ask({ do: 'listen', url: house.databaseUrl }, 'listening');
    await watcher.ask({ do: 'watch', url: house.url, token: organiser.token, drills, barePort: port }, 'watching');
    const drillKb = (residentOf(pid) - before) / KIB / count;
    telling.step('precision: starting the drills');
    const began = await startAll(organiser, drills);
    const [first, last] = [Math.min(...began), Math.max(...began)];
    telling.step('precision: playing');
    // From here to the end of the first bout all drills are in it.
    const used = processorOf(pid);
    const from = Date.now();
    await sleepUntil(first + FIRST + bout);
    const alarmUs = ((processorOf(pid) - used) * SECOND) / (((Date.now() - from) / SECOND) * count);
    const bareFrom = last + FIRST + bout + SECOND;
    await bare.ask({ do: 'play', drills: count, from: bareFrom, seconds: alarms }, 'played');
    if (Date.now() > first + again)
      telling.step('precision: the bare bout met the second of Muster; this machine is too busy');
    await sleepUntil(last + again + bout + 2 * SECOND);
    const told = await watcher.ask({ do: 'tell' }, 'told');
    const windows = [last, last + again - FIRST].map((start) => start + FIRST + size.warmUp * SECOND);
    const counted = told.muster.filter(({ due }) =>
      windows.some((start, n) => due >= start && due < first + (n === 0 ? FIRST : again) + bout),
    );
    const timed = told.bare.filter(({ due }) => due >= bareFrom + size.warmUp * SECOND);
    return judge({
      size,
      all: told.muster,
      counted,
      bare: timed,
      expected: count * times.length,
      peak: house.peakMemory(),
      drillKb,
      alarmUs,
      spread: last - first,
    });
  } finally {
    await Promise.all([watcher.end(), bare.end()]);
    await house.stop();
  }
}

interface Played {
  readonly size: PrecisionSize;
  readonly all: readonly HeardRelease[];
  readonly counted: readonly HeardRelease[];
  readonly bare: readonly HeardRelease[];
  readonly expected: number;
  readonly peak: number;
  readonly drillKb: number;
  readonly alarmUs: number;
  readonly spread: number;
}

function judge({ size, all, counted, bare, expected, peak, drillKb, alarmUs, spread }: Played): BenchCase {
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
      alarmUs,
      drillKb,
      drills: size.drills,
      startedWithin: spread,
    },
    limit: { ...limit, decidedP50: limitDecided.p50, decidedP99: limitDecided.p99, samples: bare.length },
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
