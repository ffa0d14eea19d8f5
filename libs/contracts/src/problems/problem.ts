import { REFUSAL_CODES, type Refusal } from '#libs/domain';
import { z } from 'zod';
import { DraftConflict } from '../http/studio/draft-change.js';
import { STATUS_OF } from './status-of.js';

/** Whatever Muster refuses, over HTTP or socket: an RFC 9457 problem whose `code` never changes its meaning. */
export const Problem = z
  .object({
    type: z.string().describe('`urn:muster:problem:<code>`'),
    title: z.string(),
    status: z.int(),
    code: z.enum([...REFUSAL_CODES, 'internal']),
    detail: z.string().optional(),
    state: z.string().optional().describe('The state that did not allow it'),
    faults: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .describe('Each fault of the input, with its place'),
    conflicts: z.array(DraftConflict).optional().describe('With `edit-conflict`: every change that could not be made'),
    retryAfter: z.int().optional().describe('In how many seconds to try again, as in the header of that name'),
    correlation: z.string().optional().describe('Names this occurrence in the server’s log'),
  })
  .meta({ id: 'Problem' });

export type Problem = z.output<typeof Problem>;

const titleOf = (code: string): string => `${code.charAt(0).toUpperCase()}${code.slice(1).replaceAll('-', ' ')}`;

/** A refusal as the problem that tells of it. */
export function problemOf(refusal: Refusal, correlation?: string): Problem {
  return {
    type: `urn:muster:problem:${refusal.code}`,
    title: titleOf(refusal.code),
    status: STATUS_OF[refusal.code],
    code: refusal.code,
    detail: refusal.message,
    ...(refusal.state !== undefined && { state: refusal.state }),
    ...(refusal.faults && { faults: refusal.faults.map(({ path, message }) => ({ path, message })) }),
    ...(refusal.conflicts && {
      conflicts: refusal.conflicts.map((conflict) => ({ ...conflict, at: [...conflict.at] })),
    }),
    ...(refusal.retryAfter !== undefined && { retryAfter: refusal.retryAfter }),
    ...(correlation !== undefined && { correlation }),
  };
}

/** The problem for a bug: it says nothing of what happened but the number under which the log tells it. */
export const internalProblem = (correlation: string): Problem => ({
  type: 'urn:muster:problem:internal',
  title: 'Internal error',
  status: 500,
  code: 'internal',
  detail: 'Something went wrong here. It is logged.',
  correlation,
});
