import { refuse } from '#libs/domain';
import { Refused } from '#libs/doors';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../policies/caller.js';

/** The request as the session guard leaves it. */
export interface KnownRequest extends FastifyRequest {
  caller?: Caller;
  sessionToken?: string;
}

export function callerIn(request: KnownRequest): Caller {
  if (request.caller) return request.caller;
  throw new Refused(refuse('not-signed-in', 'Sign in first.').refusal);
}

/** Hands a controller the caller whom the session guard found. */
export const CallerOf = createParamDecorator((_: unknown, context: ExecutionContext): Caller =>
  callerIn(context.switchToHttp().getRequest<KnownRequest>()),
);
