import { CommandKey as Shape } from '#libs/contracts';
import { refuse } from '#libs/domain';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { Refused } from './refused.js';

/**
 * The `Idempotency-Key` of a command: sent twice under one key, it is done once and answered alike. A client that sends
 * none gets one for this request, so that even a retry inside the house cannot do it twice.
 */
export function commandKeyIn({ headers }: Pick<FastifyRequest, 'headers'>): string {
  const given = headers['idempotency-key'];
  if (given === undefined) return `once-${randomUUID()}`;
  const parsed = Shape.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = [{ path: 'Idempotency-Key', message: parsed.error.issues[0]?.message ?? 'not a key' }];
  throw new Refused(refuse('malformed', 'The Idempotency-Key is not a key.', { faults }).refusal);
}

export const CommandKey = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  commandKeyIn(context.switchToHttp().getRequest<FastifyRequest>()),
);
