import type { BareOrder, BareReport } from '../bare/bare.js';
import type { CrowdOrder, CrowdReport } from '../crowd/crowd.js';
import { openHouse, type BenchHouse } from '../house/bench-house.js';
import { Child } from '../house/child.js';
import { socketsOfAProcess } from '../house/open-files.js';
import type { DeliverSize } from './deliver-size.js';

/** Muster, those that are measured beside it, and the crowds that listen to all of them. */
export interface DeliverHouse {
  readonly house: BenchHouse;
  readonly ws: readonly Child<BareOrder, BareReport>[];
  readonly io: readonly Child<BareOrder, BareReport>[];
  readonly crowds: readonly Child<CrowdOrder, CrowdReport>[];
  stop(): Promise<void>;
}

const SIDES = 3;
const FEWEST_CROWDS = 2;

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** Why this machine cannot hold so many consoles; undefined when it can. */
export function whyTooMany({ consoles, processes }: DeliverSize): string | undefined {
  const most = socketsOfAProcess();
  if (consoles / processes <= most) return undefined;
  return `a process may hold ${most} sockets here (ulimit -Hn), and ${consoles / processes} would be needed`;
}

export async function openDeliverHouse(scenario: string, { consoles, processes }: DeliverSize): Promise<DeliverHouse> {
  const house = await openHouse(scenario, processes);
  const count = Math.max(FEWEST_CROWDS, Math.ceil((SIDES * consoles) / socketsOfAProcess()));
  const crowds = times(
    Math.ceil(count / processes) * processes,
    () => new Child<CrowdOrder, CrowdReport>('../crowd/crowd-process.js'),
  );
  const ws = times(processes, () => new Child<BareOrder, BareReport>('../bare/bare-process.js'));
  const io = times(processes, () => new Child<BareOrder, BareReport>('../bare/bare-io-process.js'));
  const stop = async (): Promise<void> => {
    await Promise.all([...crowds, ...ws, ...io].map((child) => child.end()));
    await house.stop();
  };
  return { house, ws, io, crowds, stop };
}
