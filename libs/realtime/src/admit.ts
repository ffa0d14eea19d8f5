import { Uuid } from '#libs/contracts';
import { ok, refuse, type DrillId, type Result } from '#libs/domain';
import { sameWire } from '#libs/doors';
import { drillOf, permit, tokenIn, type Caller, type Sessions } from '#libs/identity';
import type { Socket } from 'socket.io';

/** What a socket that was let in is known by. */
export interface Admitted {
  caller: Caller;
  drill: DrillId;
}

/** Lets a socket in: by the token in its handshake or the browser's cookie, to its own drill, or to the one an organiser names. */
export async function admit(socket: Pick<Socket, 'handshake'>, sessions: Sessions): Promise<Result<Admitted>> {
  const { auth, headers } = socket.handshake;
  const same = sameWire(auth['wire']);
  if (!same.ok) return same;
  const given: unknown = auth['token'];
  const token = typeof given === 'string' ? given : tokenIn(headers);
  const caller = token === undefined ? undefined : await sessions.find(token);
  if (!caller) return refuse('not-signed-in', 'Sign in first.');
  const named = Uuid.safeParse(auth['drill']);
  const drill = named.success ? named.data : drillOf(caller);
  if (drill === undefined) return refuse('unknown-thing', 'There is no such drill.');
  const permitted = permit(caller, 'stream.follow', drill);
  return permitted.ok ? ok({ caller, drill }) : permitted;
}
