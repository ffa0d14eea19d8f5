import { ServerDoor } from '../door/server-door.js';
import type { Orders, Standing, TeamOrders, TeamTally } from './orders.js';
import { SimulatedTeam } from './simulated-team.js';

const AT_ONCE = 8;
const GRACE = 15_000;
const LOOK_EVERY = 50;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Teams at play. */
export interface Playing {
  /** Every console is signed in and follows its stream. */
  readonly ready: Promise<void>;
  /** As last heard of. */
  standing(): Standing;
  /** To be called after EndEx: waits for what is still on its way, then tells everything. */
  finish(): Promise<readonly TeamTally[]>;
  close(): void;
}

/** Plays some teams in this process. */
export function playTeams(orders: Orders): Playing {
  const teams: SimulatedTeam[] = [];
  const consoles = (): SimulatedTeam['consoles'] => teams.flatMap((team) => team.consoles);
  const standing = (): Standing => ({
    arrivals: consoles().reduce((sum, { arrivals }) => sum + arrivals.size, 0),
    answers: teams.reduce((sum, { given }) => sum + given, 0),
    linked: consoles().filter(({ link }) => link.linkedSince !== undefined).length,
  });
  const until = async (holds: () => boolean): Promise<boolean> => {
    const patience = Date.now() + GRACE;
    while (!holds() && Date.now() < patience) await pause(LOOK_EVERY);
    return holds();
  };
  const sitDown = async (): Promise<void> => {
    for (let from = 0; from < orders.teams.length; from += AT_ONCE) {
      const some = orders.teams.slice(from, from + AT_ONCE);
      teams.push(...(await Promise.all(some.map((who) => seatedTeam(orders, who)))));
    }
    for (const team of teams) team.open();
    const all = (): boolean => consoles().every(({ link }) => link.linkedSince !== undefined);
    if (!(await until(all))) throw new Error(`only ${standing().linked} of ${consoles().length} consoles could link`);
  };
  return {
    ready: sitDown(),
    standing,
    finish: async () => {
      await Promise.all(teams.map((team) => team.finish()));
      await until(() => consoles().every(({ ended }) => ended));
      return teams.map((team) => team.tally());
    },
    close: () => teams.forEach((team) => team.close()),
  };
}

async function seatedTeam(orders: Orders, who: TeamOrders): Promise<SimulatedTeam> {
  const outside = new ServerDoor(orders.url);
  const seats = await Promise.all(Array.from({ length: orders.consoles }, () => outside.signIn(who.code)));
  return new SimulatedTeam(orders, who, seats);
}
