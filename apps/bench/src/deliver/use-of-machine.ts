import type { BenchHouse } from '../house/bench-house.js';
import { processorOf, processorOfFamily, residentOf } from '../house/process-use.js';
import { postgresPid } from '../house/postgres-pid.js';
import type { DeliverHouse } from './deliver-house.js';

/** What everything has used so far: milliseconds of processor, and what the journal was given. */
export interface Used {
  readonly at: number;
  readonly api: number;
  readonly postgres: number;
  readonly ws: number;
  readonly io: number;
  readonly crowd: number;
  readonly commits: number;
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

export async function usedSoFar({ house, ws, io, crowds }: DeliverHouse): Promise<Used> {
  return {
    at: performance.now(),
    api: sum(house.servers.map(({ pid }) => processorOf(pid))),
    postgres: processorOfFamily(postgresPid(house.postgresFolder)),
    ws: sum(ws.map(({ pid }) => processorOf(pid))),
    io: sum(io.map(({ pid }) => processorOf(pid))),
    crowd: sum(crowds.map(({ pid }) => processorOf(pid))),
    commits: sum(await Promise.all(house.servers.map(({ url }) => commitsOf(url)))),
  };
}

/** Resident bytes of all processes that have consoles. */
export const residentNow = ({ servers }: BenchHouse): number => sum(servers.map(({ pid }) => residentOf(pid)));

async function commitsOf(url: string): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^muster_commit_seconds_count (\d+)/m.exec(text)?.[1] ?? 0);
}
