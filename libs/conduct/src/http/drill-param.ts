import { Uuid } from '#libs/contracts';
import { refuse } from '#libs/domain';
import { Refused } from '#libs/doors';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The drill in the path. Whatever is not an identifier cannot be a drill: 404, as for any that never was. */
export const DrillParam = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { drill } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { drill?: string } }>>().params;
  if (Uuid.safeParse(drill).success && drill !== undefined) return drill;
  throw new Refused(refuse('unknown-thing', 'There is no such drill.').refusal);
});
