import { plays } from '#libs/identity';
import type { WallClock } from '#libs/platform';
import type { Socket } from 'socket.io';
import type { Admitted } from '../admit.js';
import type { Arrival, ConsolePresence } from './console-presence.js';
import type { ProvenDelivery } from './proven-delivery.js';

const transportOf = (name: string): Arrival['transport'] => (name === 'websocket' ? 'websocket' : 'polling');

/** Notes that a console that plays for a team is there, what has surely arrived at it, and how well it hears, as long as its socket is open. Others are not watched. */
export function watchLink(
  socket: Pick<Socket, 'id' | 'conn' | 'on'>,
  { caller, drill }: Admitted,
  presence: ConsolePresence,
  clock: WallClock,
  proof?: ProvenDelivery,
): void {
  if (!plays(caller)) return;
  const { id, conn } = socket;
  const { team, console } = caller;
  presence.came({ drill, team, console, socket: id, transport: transportOf(conn.transport.name) });
  // The server asks and the client answers at the level of the connection: no message of its own is needed.
  let asked: number | undefined;
  conn.on('packetCreate', ({ type }: { type: string }) => {
    if (type !== 'ping') return;
    asked = performance.now();
    proof?.asks();
  });
  conn.on('heartbeat', () => {
    if (asked !== undefined) presence.measured(id, performance.now() - asked);
    asked = undefined;
    proof?.answers();
  });
  conn.on('packet', () => presence.heard(id, clock.now()));
  conn.on('upgrade', () => presence.upgraded(id, transportOf(conn.transport.name)));
  socket.on('disconnect', () => presence.went(id, clock.now()));
}
