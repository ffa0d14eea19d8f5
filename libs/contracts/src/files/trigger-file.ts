import { z } from 'zod';
import { TRIGGER_EVENTS } from '#libs/domain';
import { Offset, Slug, Span } from './text.js';

const after = z.strictObject({
  inject: Slug,
  event: z.enum(TRIGGER_EVENTS).default('released'),
  delay: Span.prefault('0s'),
});

const answer = z.strictObject({
  inject: Slug,
  field: Slug,
  includes: z.array(z.string().min(1)).min(1).describe('Option ids of which the answer holds at least one'),
  delay: Span.prefault('0s'),
});

const score = z
  .strictObject({
    inject: Slug,
    atLeast: z.number().min(0).max(1).optional(),
    below: z.number().min(0).max(1).optional(),
    delay: Span.prefault('0s'),
  })
  .refine((given) => (given.atLeast === undefined) !== (given.below === undefined), 'give either atLeast or below');

/** Exactly one of these keys says when an inject falls due. */
export const TriggerFile = z
  .union([
    z.strictObject({ at: Offset.describe('At this drill time, for all') }),
    z.strictObject({ after: after.describe('After another inject of the same team') }),
    z.strictObject({ answer: answer.describe("On a team's answer") }),
    z.strictObject({ score: score.describe("On the score of a team's answer") }),
    z.strictObject({ silence: z.strictObject({ inject: Slug, after: Span }).describe('When a team has not answered') }),
    z.strictObject({
      unmet: z
        .strictObject({ action: Slug, delay: Span.prefault('0s') })
        .describe('When an expected action has not happened'),
    }),
    z.strictObject({ manual: z.literal(true).describe('Only by hand') }),
  ])
  .meta({ id: 'Trigger' });
