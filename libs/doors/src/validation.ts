import { refuse, type Result, ok } from '#libs/domain';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { z } from 'zod';
import { pathOf } from './path-of.js';
import { Refused } from './refused.js';
import { unfitInput } from './unfit-input.js';

const MALFORMED = 'The request is not what this command takes.';

/** Checks bodies, queries and parameters against their zod schemas; every fault is named with its place. */
export const validation = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => {
      const faults = issues.map((issue) => ({ path: pathOf(issue.path), message: issue.message }));
      return new Refused(refuse('malformed', MALFORMED, { faults }).refusal);
    },
  });

/** The same for what comes over a socket. */
export function checked<Schema extends z.ZodType>(schema: Schema, given: unknown): Result<z.output<Schema>> {
  const unfit = unfitInput(given);
  if (unfit) return unfit;
  const parsed = schema.safeParse(given);
  if (parsed.success) return ok(parsed.data);
  const faults = parsed.error.issues.map((issue) => ({ path: pathOf(issue.path), message: issue.message }));
  return refuse('malformed', MALFORMED, { faults });
}
