import { WIRE, WIRE_HEADER, wiresAhead } from '#libs/contracts';
import { refuse, type Result, ok } from '#libs/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from './refused.js';

/**
 * Refuses whoever says that it speaks a version of the wire that is not understood here: one that is older than the last
 * is to load anew; one that is newer, during an upgrade, to ask again, as another process will answer. Whoever says nothing
 * is trusted to know the API.
 */
export function sameWire(spoken: unknown): Result<true> {
  if (spoken === undefined) return ok(true);
  const ahead = typeof spoken === 'string' ? wiresAhead(spoken) : NaN;
  if (ahead === 0 || ahead === -1) return ok(true);
  if (ahead > 0) return refuse('older-server', 'This process is older than your page. Ask again in a moment.');
  return refuse('outdated-page', 'This page is of another version than the server. Load it anew.');
}

/** Says with every answer which version of the wire is spoken here, and does nothing for a page of another one. */
export function oneWire({ headers }: Pick<FastifyRequest, 'headers'>, reply: FastifyReply): Promise<void> {
  void reply.header(WIRE_HEADER, WIRE);
  const same = sameWire(headers[WIRE_HEADER]);
  return same.ok ? Promise.resolve() : Promise.reject(new Refused(same.refusal));
}
