import type { BenchCase } from '#libs/contracts';
import { openDeliverHouse, whyTooMany, type DeliverHouse } from '../deliver/deliver-house.js';
import { DELIVER, type DeliverSize } from '../deliver/deliver-size.js';
import { judge } from '../deliver/judge.js';
import { residentNow, usedSoFar } from '../deliver/use-of-machine.js';
import { Door, readyDrill, type ReadyDrill } from '../house/door.js';
import type { Telling } from '../output/telling.js';
import { deliverPack, injectId } from '../pack/deliver-pack.js';
import { PACK } from '../pack/write-pack.js';
import type { Measured, Measuring } from '../run/measuring.js';
import { releaseLateness } from './release-lateness.js';

const FIRST = 2000;
/** Consoles that are reached in a millisecond, and whose acknowledgements take one to set out. */
const ARRIVE = 25;
const ACKNOWLEDGE = 20;

/** Due instant to arrival at every console, beside bare servers that send as many bytes to as many sockets. */
export const deliverCase: Measuring = {
  name: 'deliver',
  seconds: { full: 660, quick: 90, small: 20 },
  parts: DELIVER.full.map(({ name }) => name).filter((name) => name !== 'deliver'),
  async *measure(size, telling, part): AsyncGenerator<Measured> {
    for (const one of DELIVER[size]) {
      if (part !== undefined && part !== one.name) continue;
      const why = whyTooMany(one);
      if (why === undefined) yield await tried(one, telling);
      else yield { leftOut: { name: one.name, why } };
    }
  },
};

/** A size that fails leaves the others theirs. */
const tried = (size: DeliverSize, telling: Telling): Promise<Measured> =>
  deliver(size, telling).then(
    (measured) => ({ measured }),
    (error: unknown) => ({ failed: { name: size.name, why: error instanceof Error ? error.message : String(error) } }),
  );

async function deliver(size: DeliverSize, telling: Telling): Promise<BenchCase> {
  const times = Array.from({ length: size.warmUp + size.rounds }, (_, n) => FIRST + n * size.interval);
  telling.step(`${size.name}: starting the servers`);
  const all = await openDeliverHouse(deliverPack(times), size);
  try {
    const { house, crowds } = all;
    const organiser = await Door.enter(house.url, house.organiserCode);
    telling.step(`${size.name}: signing in`);
    const ready = await readyDrill(organiser, PACK, size.teams, size.consoles, (done) =>
      telling.at(done, size.consoles),
    );
    const before = residentNow(house);
    await gather(all, ready, size, telling);
    const gathered = await usedSoFar(all);
    await new Promise((resolve) => setTimeout(resolve, size.rest));
    const resident = { before, after: residentNow(house) };
    const rested = await usedSoFar(all);
    const bytes = await play(all, ready, times, size, telling);
    const uses = [gathered, rested, await usedSoFar(all)] as const;
    const told = await Promise.all(crowds.map((crowd) => crowd.ask({ do: 'tell' }, 'told')));
    const released = await releaseLateness(organiser, ready.drill);
    return judge({ size, told, bytes, released, resident, uses, peak: house.peakMemory() });
  } finally {
    await all.stop();
  }
}

/** Connects all consoles, and as many sockets at each bare server, in the same processes. */
async function gather(
  { house, crowds, ws, io }: DeliverHouse,
  { drill, consoles }: ReadyDrill,
  { name, processes, consoles: count }: DeliverSize,
  telling: Telling,
): Promise<void> {
  telling.step(`${name}: connecting`);
  let joined = 0;
  const acknowledging = { after: Math.max(25, count / ARRIVE), spread: Math.max(50, count / ACKNOWLEDGE) };
  await Promise.all(
    crowds.map(async (crowd, index) => {
      const tokens = consoles.filter((_, n) => n % crowds.length === index).map(({ token }) => token);
      const url = house.servers[index % processes]?.url ?? house.url;
      await crowd.ask({ do: 'join', url, drill, tokens, acknowledging }, 'joined');
      for (const [side, servers] of [['ws', ws] as const, ['io', io] as const]) {
        const port = (await servers[index % processes]?.ask({ do: 'listen' }, 'listening'))?.port ?? 0;
        await crowd.ask({ do: 'join-bare', side, port, sockets: tokens.length, acknowledging }, 'joined');
      }
      telling.at((joined += tokens.length), count);
    }),
  );
}

/** StartEx, and all rounds of all sides in turn. Gives the bytes of one message. */
async function play(
  { crowds, ws, io }: DeliverHouse,
  { drill, organiser }: ReadyDrill,
  times: readonly number[],
  { name, interval }: DeliverSize,
  telling: Telling,
): Promise<number> {
  telling.step(`${name}: playing`);
  const sizes = Promise.all(crowds.map((crowd) => crowd.hear('size')));
  const { at } = await organiser.post(`drills/${drill}/start`);
  const began = Date.parse(at ?? '');
  const bytes = Math.max(...(await sizes).map((size) => size.bytes));
  for (const [third, servers] of [[1, ws] as const, [2, io] as const]) {
    const rounds = times.map((time, n) => ({ round: injectId(n), due: began + time + (interval * third) / 3 }));
    for (const server of servers) server.order({ do: 'send', bytes, rounds });
  }
  const end = began + (times.at(-1) ?? 0) + interval * 2;
  while (Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(interval, end - Date.now())));
    telling.at(Math.min(times.length, Math.floor((Date.now() - began - FIRST) / interval)), times.length);
  }
  return bytes;
}
