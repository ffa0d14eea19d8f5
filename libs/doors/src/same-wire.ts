import { WIRE, WIRE_HEADER } from '#libs/contracts';
import { refuse, type Result, ok } from '#libs/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refused } from './refused.js';

/** Refuses whoever says that it speaks another version of the wire. Whoever says nothing is trusted to know the API. */
export const sameWire = (spoken: unknown): Result<true> =>
  spoken === undefined || spoken === WIRE
    ? ok(true)
    : refuse('outdated-page', 'This page is of another version than the server. Load it anew.');

/** Says with every answer which version of the wire is spoken here, and does nothing for a page of another one. */
export function oneWire({ headers }: Pick<FastifyRequest, 'headers'>, reply: FastifyReply): Promise<void> {
  void reply.header(WIRE_HEADER, WIRE);
  const same = sameWire(headers[WIRE_HEADER]);
  return same.ok ? Promise.resolve() : Promise.reject(new Refused(same.refusal));
}
