import type { DrillId, Instant } from '#libs/domain';
import { z } from 'zod';
import { StreamEntryShape, type StreamEntry } from '../events/socket.js';

/** Whose places are looked back on: the name of a stream. */
export const ReplayQuery = z
  .strictObject({
    viewer: z
      .string()
      .max(80)
      .regex(/^(?:control|observers|team:[A-Za-z0-9.-]+)$/, 'control, observers or team: and its id')
      .optional()
      .describe(
        '`control`, `observers` or `team:<id>`; without it the organiser gets control, a team or who controls a nation their own',
      ),
  })
  .meta({ id: 'ReplayQuery' });

export const ReplayMomentQuery = z
  .strictObject({
    at: z.coerce
      .number()
      .int()
      .min(0)
      .optional()
      .describe('Unix milliseconds: all that happened until then counts; without it, until EndEx'),
  })
  .meta({ id: 'ReplayMomentQuery' });

export const ReplayShape = z
  .object({
    drill: z.string(),
    title: z.string(),
    viewer: z.string(),
    startEx: z.int().nullable().describe('Unix milliseconds; null where the drill was called off before it began'),
    endEx: z.int().describe('Unix milliseconds of the last entry'),
    opened: z
      .array(z.object({ inject: z.string(), at: z.int() }))
      .describe('Of a team: when it first opened each inject, in Unix milliseconds'),
    closed: z.boolean().describe('Whether the drill is closed to you: what came of teams is not among it'),
    entries: z.array(StreamEntryShape),
  })
  .meta({ id: 'Replay' });

/** What a viewer's places were told in a drill that is over, up to its end. */
export interface Replay {
  readonly drill: DrillId;
  readonly title: string;
  readonly viewer: string;
  readonly startEx: Instant | null;
  readonly endEx: Instant;
  readonly opened: readonly { readonly inject: string; readonly at: Instant }[];
  readonly closed: boolean;
  readonly entries: readonly StreamEntry[];
}
