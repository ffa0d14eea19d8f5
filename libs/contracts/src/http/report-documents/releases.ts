import { REPORT_KINDS, TLP, type ReleaseAct as DomainRelease } from '#libs/domain';
import { z } from 'zod';
import { InstantText, Reason } from '../fields.js';
import type { Same } from './same.js';

const Instant = z.int().describe('Milliseconds since 1970-01-01T00:00:00Z');

export const ReleasedTo = z
  .discriminatedUnion('whom', [
    z.object({ whom: z.literal('region') }),
    z.object({ whom: z.literal('nations') }),
    z.object({ whom: z.literal('nation'), nation: z.string().regex(/^[A-Z]{2}$/) }),
    z.object({ whom: z.literal('everybody') }),
  ])
  .meta({ id: 'ReleasedTo' });

/** A release act: what goes to whom, under which TLP, until when. */
export const ReleaseReport = z
  .strictObject({
    what: z.enum(REPORT_KINDS),
    version: z.int().min(1),
    to: ReleasedTo,
    tlp: z.enum(TLP),
    until: InstantText.nullable().default(null).describe('Without it: until it is withdrawn'),
  })
  .meta({ id: 'ReleaseReport' });

export const WithdrawRelease = z.strictObject({ reason: Reason }).meta({ id: 'WithdrawRelease' });
export const ReleaseAct = z
  .object({
    id: z.string(),
    what: z.enum(REPORT_KINDS),
    version: z.int().min(1),
    to: ReleasedTo,
    tlp: z.enum(TLP),
    until: Instant.nullable(),
    at: Instant,
    withdrawn: z.object({ at: Instant, reason: z.string() }).nullable(),
  })
  .readonly()
  .meta({ id: 'ReleaseAct' });

true satisfies Same<DomainRelease, z.output<typeof ReleaseAct>>;
