import type { Session } from '#libs/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from '../sessions/sessions.js';
import { seenSession } from './seen-session.js';
import { sessionCookie } from './token-in.js';

type Asking = Pick<FastifyRequest, 'protocol'>;

export function setCookie(token: string | undefined, { protocol }: Asking, reply: FastifyReply): void {
  void reply.header('set-cookie', sessionCookie(token, protocol));
}

/** Answers with a session that has just begun, under a token that nobody had before. */
export function begun({ token, caller }: SignedIn, request: Asking, reply: FastifyReply): Session {
  setCookie(token, request, reply);
  return seenSession(caller, token);
}
