import type { DrillId, Instant } from '#libs/domain';
import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { ConsolePresence, type Arrival, type KnownLink } from './console-presence.js';

/** So many consoles of one team are remembered; who was away longest is forgotten first. */
const MOST_OF_A_TEAM = 50;

interface Console {
  readonly drill: DrillId;
  link: KnownLink;
  readonly sockets: Map<string, Arrival['transport']>;
}

/** The consoles whose sockets this process holds. */
@Injectable()
export class PresenceHere extends ConsolePresence {
  private readonly consoles = new Map<string, Console>();
  private readonly bySocket = new Map<string, Console>();
  /** The names of a team's consoles, so that one that comes is not looked for among all. */
  private readonly byTeam = new Map<string, Set<string>>();

  constructor(@Inject(WallClock) private readonly clock: WallClock) {
    super();
  }

  came({ drill, team, console, socket, transport }: Arrival): void {
    const now = this.clock.now();
    const known = this.consoles.get(console);
    const one = known ?? { drill, link: blank(team, console, now), sockets: new Map<string, Arrival['transport']>() };
    const returns = one.sockets.size === 0;
    one.sockets.set(socket, transport);
    one.link = { ...one.link, ...(returns && { since: now, roundTrip: null }), heard: now, ...openOf(one) };
    this.consoles.set(console, one);
    this.bySocket.set(socket, one);
    if (!known) this.forgetLongAway(this.teamWith(console, one));
  }

  heard(socket: string, at: Instant): void {
    this.change(socket, () => ({ heard: at }));
  }

  measured(socket: string, roundTrip: number): void {
    this.change(socket, () => ({ roundTrip: Math.round(roundTrip) }));
  }

  upgraded(socket: string, transport: Arrival['transport']): void {
    this.change(socket, (one) => {
      one.sockets.set(socket, transport);
      return openOf(one);
    });
  }

  went(socket: string, at: Instant): void {
    this.change(socket, (one) => {
      one.sockets.delete(socket);
      const gone = one.sockets.size === 0;
      return { ...openOf(one), ...(gone && { since: at, drops: one.link.drops + 1 }) };
    });
    this.bySocket.delete(socket);
  }

  leftForGood(console: string): void {
    const one = this.consoles.get(console);
    for (const socket of one?.sockets.keys() ?? []) this.bySocket.delete(socket);
    this.forget(console);
  }

  of(drill: DrillId): Promise<readonly KnownLink[]> {
    const own = [...this.consoles.values()].filter((one) => one.drill === drill);
    return Promise.resolve(own.map(({ link }) => link));
  }

  private change(socket: string, made: (one: Console) => Partial<KnownLink>): void {
    const one = this.bySocket.get(socket);
    if (one) one.link = { ...one.link, ...made(one) };
  }

  private teamWith(console: string, one: Console): ReadonlySet<string> {
    const name = teamOf(one);
    const names = this.byTeam.get(name) ?? new Set();
    this.byTeam.set(name, names.add(console));
    return names;
  }

  private forgetLongAway(names: ReadonlySet<string>): void {
    if (names.size <= MOST_OF_A_TEAM) return;
    const away = [...names].flatMap((name) => {
      const one = this.consoles.get(name);
      return one?.sockets.size === 0 ? [{ name, since: one.link.since }] : [];
    });
    away.sort((one, other) => one.since - other.since);
    for (const { name } of away.slice(0, names.size - MOST_OF_A_TEAM)) this.forget(name);
  }

  private forget(console: string): void {
    const one = this.consoles.get(console);
    if (!one) return;
    this.consoles.delete(console);
    const names = this.byTeam.get(teamOf(one));
    names?.delete(console);
    if (names?.size === 0) this.byTeam.delete(teamOf(one));
  }
}

const teamOf = ({ drill, link }: Console): string => `${drill}/${link.team}`;

const blank = (team: string, console: string, now: Instant): KnownLink => ({
  ...{ team, console, since: now, heard: now, drops: 0, pages: 0 },
  ...{ roundTrip: null, transport: null },
});

const openOf = ({ sockets }: Console): Pick<KnownLink, 'pages' | 'transport'> => ({
  pages: sockets.size,
  transport: [...sockets.values()].at(-1) ?? null,
});
