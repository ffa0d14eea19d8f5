import { z } from 'zod';

const about = { drill: z.string(), keyId: z.string().describe('Which key the signatures were checked with') };

/** Whether a journal is what was written. */
export const JournalVerification = z
  .union([
    z.object({
      ...about,
      holds: z.literal(true),
      entries: z.int(),
      signedFrom: z.int().describe('The first entry with a signature'),
      signedUpTo: z.int().describe('The last entry with a signature'),
    }),
    z.object({
      ...about,
      holds: z.literal(false),
      entries: z.int().describe('How many entries hold'),
      firstBroken: z.int(),
      upTo: z.int().optional().describe('Where the fault is somewhere up to a later entry'),
      why: z.string(),
    }),
  ])
  .meta({ id: 'JournalVerification' });

export type JournalVerification = z.output<typeof JournalVerification>;
