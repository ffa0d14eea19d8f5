import type { BenchCase } from '#libs/contracts';
import { openHouse } from '../house/bench-house.js';
import { Child } from '../house/child.js';
import { Door } from '../house/door.js';
import { inLanes } from '../house/in-lanes.js';
import { manyDrills, startAll } from '../house/many-drills.js';
import { postgresPid } from '../house/postgres-pid.js';
import { processorOf, processorOfFamily, residentOf } from '../house/process-use.js';
import type { Telling } from '../output/telling.js';
import { alarmPack } from '../pack/alarm-pack.js';
import { PACK } from '../pack/write-pack.js';
import type { BareAlarmOrder, BareAlarmReport, WatchOrder, WatchReport } from '../precision/precision.js';
import type { PrecisionSize } from '../precision/precision-size.js';
import { judge, type Used } from '../precision/judge.js';

const SECOND = 1000;
const FIRST = 2 * SECOND;
const KIB = 1024;
/** Drills that one session watches. */
const WATCHED = 10;
const LANES = 8;

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
    const sessions = Array.from({ length: Math.ceil(count / WATCHED) }, () => house.organiserCode);
    const tokens = await inLanes(LANES, sessions, async (code) => (await Door.enter(house.url, code)).token);
    const { port } = await bare.ask({ do: 'listen', url: house.databaseUrl }, 'listening');
    await watcher.ask({ do: 'watch', url: house.url, tokens, drills, barePort: port }, 'watching');
    const drillKb = (residentOf(pid) - before) / KIB / count;
    telling.step('precision: starting the drills');
    const began = await startAll(organiser, drills);
    const [first, last] = [Math.min(...began), Math.max(...began)];
    telling.step('precision: playing');
    const bareFrom = last + FIRST + bout + SECOND;
    const limit = usedBetween(bare.pid, house.postgresFolder, bareFrom + SECOND, bareFrom + bout);
    await bare.ask({ do: 'play', drills: count, from: bareFrom, seconds: alarms }, 'played');
    const muster = usedBetween(pid, house.postgresFolder, last + again + SECOND, first + again + bout);
    if (Date.now() > first + again) telling.step('precision: the bare bout met the second of Muster');
    await sleepUntil(last + again + bout + 2 * SECOND);
    const told = await watcher.ask({ do: 'tell' }, 'told');
    const windows = [
      [last + FIRST, first + FIRST + bout],
      [last + again, first + again + bout],
    ] as const;
    const warm = size.warmUp * SECOND;
    return judge({
      size,
      all: told.muster,
      counted: told.muster.filter(({ due }) => windows.some(([from, until]) => due >= from + warm && due < until)),
      bare: told.bare.filter(({ due }) => due >= bareFrom + warm),
      expected: count * times.length,
      used: { muster: await muster, bare: await limit },
      peak: house.peakMemory(),
      drillKb,
      startedWithin: last - first,
    });
  } finally {
    await Promise.all([watcher.end(), bare.end()]);
    await house.stop();
  }
}

/** Processor that a process and PostgreSQL use between two instants, in milliseconds a second. */
async function usedBetween(pid: number, postgres: string, from: number, until: number): Promise<Used> {
  const look = () => ({ at: Date.now(), own: processorOf(pid), postgres: processorOfFamily(postgresPid(postgres)) });
  await sleepUntil(from);
  const before = look();
  await sleepUntil(until);
  const after = look();
  const seconds = (after.at - before.at) / SECOND;
  return { own: (after.own - before.own) / seconds, postgres: (after.postgres - before.postgres) / seconds };
}
