import { Uuid } from '#libs/contracts';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { noSuchDrill } from './no-such-drill.js';

/** The drill in a request's path. Whatever is not an identifier cannot be a drill: 404, as for any that never was. */
export function drillIn(request: Pick<FastifyRequest, 'params'>): string {
  const given = Uuid.safeParse((request.params as { drill?: unknown }).drill);
  return given.success ? given.data : noSuchDrill();
}

export const DrillParam = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  drillIn(context.switchToHttp().getRequest<FastifyRequest>()),
);
