import { internalProblem, problemOf, type Problem } from '#libs/contracts';
import { refuse, UnknownEvent, type RefusalCode } from '#libs/domain';
import { isDatabaseAway, isDiskFull, logger } from '#libs/platform';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { randomUUID } from 'node:crypto';
import { Refused } from './refused.js';

const log = logger('http');

const CODE_OF: Readonly<Record<number, RefusalCode>> = {
  400: 'malformed',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'unknown-thing',
  405: 'unknown-thing',
  413: 'too-large',
  415: 'unsupported-type',
  429: 'too-many-tries',
};

/** In how many seconds to try again, where nothing more precise is known. */
const RETRY: Readonly<Record<number, number>> = { 429: 1, 503: 1 };

const statusIn = (error: unknown): number | undefined => {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown }).statusCode;
  return typeof status === 'number' ? status : undefined;
};

/** Whatever went wrong, as a problem: refusals as they are, the framework's own refusals by their status, bugs without detail. */
export function problemFor(error: unknown): Problem {
  if (error instanceof Refused) return problemOf(error.refusal);
  if (isDatabaseAway(error))
    return problemOf(refuse('database-away', 'The database is away. Try again in a moment.').refusal);
  if (error instanceof UnknownEvent)
    return problemOf(refuse('older-server', 'Muster is being renewed. Ask again in a moment.').refusal);
  if (isDiskFull(error)) {
    log.error({ error }, 'the disk is full');
    return problemOf(refuse('disk-full', 'The server has no room for this now. Keep it, and try again.').refusal);
  }
  const status = statusIn(error);
  const code = status === undefined ? undefined : CODE_OF[status];
  if (code) return problemOf(refuse(code, error instanceof Error ? error.message : code).refusal);
  const correlation = randomUUID();
  log.error({ correlation, error }, 'a bug reached the door');
  return internalProblem(correlation);
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemFor(error);
    const again = problem.retryAfter ?? RETRY[problem.status];
    if (again !== undefined) void reply.header('retry-after', String(again));
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }
}
