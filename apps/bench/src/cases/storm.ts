import type { BenchCase } from '#libs/contracts';
import { freePort } from '#libs/platform';
import { Front } from '#libs/testing';
import { bar } from '../figures/bar.js';
import { instant } from '../figures/instant.js';
import { spreadOf } from '../figures/spread.js';
import { openHouse, type BenchHouse } from '../house/bench-house.js';
import { Child } from '../house/child.js';
import { Door, readyDrill, type ReadyDrill } from '../house/door.js';
import type { Telling } from '../output/telling.js';
import { deliverPack, injectId } from '../pack/deliver-pack.js';
import { PACK } from '../pack/write-pack.js';
import { deliveriesKept } from '../storm/deliveries-kept.js';
import type { BareStormOrder, BareStormReport, StormConsole } from '../storm/storm.js';
import { tellAll, waitForAll, type StormCrowd } from '../storm/wait-for-all.js';

export interface StormSize {
  readonly consoles: number;
  readonly teams: number;
  /** Drill times of injects in milliseconds: one before the server is lost, and one while it is away. */
  readonly before: number;
  readonly away: number;
  /** Milliseconds that somebody may take to come back at all. */
  readonly patience: number;
}

export const STORM: StormSize = {
  ...{ consoles: 5000, teams: 200 },
  ...{ before: 2000, away: 6500, patience: 120_000 },
};

const PROCESSES = 2;
const INJECTS = 3;
const SECOND = 1000;
/** The last inject is released by hand, when everybody is back. */
const AFTER = 3600 * SECOND;

/** All consoles lose their server at once, and come back at once: how long until all are up to date. */
export async function storm(size: StormSize, telling: Telling): Promise<BenchCase> {
  telling.step('storm: starting the server');
  const house = await openHouse(deliverPack([size.before, size.away, AFTER]));
  const crowds: StormCrowd[] = Array.from({ length: PROCESSES }, () => new Child('../storm/storm-process.js'));
  const endings: (() => unknown)[] = [() => house.stop(), () => Promise.all(crowds.map((crowd) => crowd.end()))];
  try {
    const organiser = await Door.enter(house.url, house.organiserCode);
    telling.step('storm: signing in');
    const ready = await readyDrill(organiser, PACK, size.teams, size.consoles, (done) =>
      telling.at(done, size.consoles),
    );
    const front = await Front.before([house.servers[0]?.port ?? 0]);
    endings.push(() => front.close());
    telling.step('storm: connecting');
    await Promise.all(
      crowds.map((crowd, index) => {
        const tokens = ready.consoles.filter((_, n) => n % PROCESSES === index).map(({ token }) => token);
        return crowd.ask({ do: 'join', url: front.url, drill: ready.drill, tokens }, 'joined');
      }),
    );
    const muster = await blow(house, ready, crowds, size, telling);
    const journal = await deliveriesKept(house, ready.drill);
    const bare = await blowBare(crowds, size, telling, endings);
    return judge({ size, ...muster, journal, bare, peak: house.peakMemory() });
  } finally {
    for (let end = endings.pop(); end; end = endings.pop()) await end();
  }
}

interface Blown {
  readonly back: readonly (number | undefined)[];
  readonly serverBack: number;
  readonly consoles: readonly StormConsole[];
}

async function blow(
  house: BenchHouse,
  { drill, organiser }: ReadyDrill,
  crowds: readonly StormCrowd[],
  { before, away, patience }: StormSize,
  telling: Telling,
): Promise<Blown> {
  telling.step('storm: playing');
  const [server] = house.servers;
  const { at } = await organiser.post(`drills/${drill}/start`);
  const began = Date.parse(at ?? '');
  await new Promise((resolve) => setTimeout(resolve, began + (before + away) / 2 - Date.now()));
  await server?.kill();
  const lost = instant();
  telling.step('storm: the server is lost');
  await server?.start();
  const serverBack = instant() - lost;
  const seen = (done: number, of: number): void => telling.at(done, of);
  const back = await waitForAll(crowds, ({ consoles }) => consoles.map((one) => one.back), {
    since: lost,
    patience,
    seen,
  });
  await organiser.post(`drills/${drill}/injects/${injectId(INJECTS - 1)}/release`);
  const consoles = await withReceipts(crowds, Date.now() + patience / 4);
  return { back: back.map((one) => one && one - lost), serverBack, consoles };
}

/** What the consoles tell once their receipts for the last inject have come through, or patience has ended. */
async function withReceipts(crowds: readonly StormCrowd[], until: number): Promise<readonly StormConsole[]> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, SECOND));
    const consoles = (await tellAll(crowds)).flatMap((told) => told.consoles);
    if (Date.now() > until || consoles.every(({ acknowledged }) => acknowledged.length === INJECTS)) return consoles;
  }
}

/** The same with a bare server, by the same sockets' processes. */
async function blowBare(
  crowds: readonly StormCrowd[],
  { consoles, patience }: StormSize,
  telling: Telling,
  endings: (() => unknown)[],
): Promise<readonly (number | undefined)[]> {
  telling.step('storm: the bare server');
  const port = await freePort();
  const bytes = MISSED;
  const begin = async (): Promise<Child<BareStormOrder, BareStormReport>> => {
    const child = new Child<BareStormOrder, BareStormReport>('../storm/bare-storm-process.js');
    endings.push(() => child.end());
    await child.ask({ do: 'listen', port, bytes }, 'listening');
    return child;
  };
  const first = await begin();
  const front = await Front.before([port]);
  endings.push(() => front.close());
  const sockets = consoles / PROCESSES;
  await Promise.all(crowds.map((crowd) => crowd.ask({ do: 'join-bare', url: front.url, sockets }, 'joined')));
  await first.kill();
  const since = instant();
  await begin();
  const seen = (done: number, of: number): void => telling.at(done, of);
  const back = await waitForAll(crowds, ({ bare }) => bare, { since, patience, seen });
  return back.map((one) => one && one - since);
}

/** Bytes of what a console missed: the inject that was released while it was away, in its envelope. */
const MISSED = 1500;

interface Played extends Blown {
  readonly size: StormSize;
  readonly journal: ReadonlyMap<string, number>;
  readonly bare: readonly (number | undefined)[];
  readonly peak: number;
}

const came = (back: readonly (number | undefined)[]): number[] => back.filter((one) => one !== undefined);

function judge({ size, back, serverBack, consoles, journal, bare, peak }: Played): BenchCase {
  const counts = consoles.flatMap(({ heard }) => Object.values(heard));
  const acknowledged = consoles.reduce((sum, one) => sum + one.acknowledged.length, 0);
  const missed = size.consoles * INJECTS - counts.length;
  const doubled =
    counts.filter((count) => count > 1).length + [...journal.values()].filter((count) => count > 1).length;
  const lost = Math.max(0, acknowledged - journal.size);
  const [muster, limit] = [spreadOf(came(back)), spreadOf(came(bare))];
  const away = back.length - came(back).length;
  return {
    name: 'storm',
    figures: {
      ...muster,
      serverBack,
      missed,
      doubled,
      lost,
      unacknowledged: size.consoles * INJECTS - acknowledged,
      stillAway: away,
      drops: consoles.reduce((sum, one) => sum + one.drops, 0),
      consoles: size.consoles,
      teams: size.teams,
    },
    limit: { ...limit, stillAway: bare.length - came(bare).length },
    peers: {},
    ratio: { p50: muster.p50 / limit.p50, max: muster.max / limit.max },
    memory: { peak },
    bars: [
      bar({
        figure: 'all up to date',
        value: away > 0 ? size.patience / SECOND : muster.max / SECOND,
        unit: 's',
        bar: 10,
        aim: 10,
        better: 'lower',
      }),
      bar({ figure: 'missed, doubled or lost', value: missed + doubled + lost, unit: '', bar: 0, better: 'lower' }),
    ],
  };
}
