import type { ConsoleLink } from '#libs/contracts';
import type { DrillId, Instant, TeamId } from '#libs/domain';

/** A console whose socket opened. */
export interface Arrival {
  readonly drill: DrillId;
  readonly team: TeamId;
  readonly console: string;
  /** Names this socket among those of the console. */
  readonly socket: string;
  readonly transport: 'websocket' | 'polling';
}

/** What is known of a console besides what its quality is called. */
export type KnownLink = Omit<ConsoleLink, 'quality'> & { readonly team: TeamId };

/**
 * Which consoles are there, and how well they hear. It is of the moment: no journal keeps it, and only the direction of a
 * drill may ask. A port, because each process knows no more than its own sockets.
 */
export abstract class ConsolePresence {
  abstract came(arrival: Arrival): void;
  /** Anything was heard over a socket. */
  abstract heard(socket: string, at: Instant): void;
  /** How long a socket took to answer, in milliseconds. */
  abstract measured(socket: string, roundTrip: number): void;
  abstract upgraded(socket: string, transport: Arrival['transport']): void;
  /** A socket is gone: its link broke, or its page was closed. */
  abstract went(socket: string, at: Instant): void;
  /** Somebody signed out: what was known of the console is forgotten. */
  abstract leftForGood(console: string): void;
  abstract of(drill: DrillId): Promise<readonly KnownLink[]>;
}
