import { REPORT_KINDS, TLP, type ReportDocument as DomainDocument } from '#libs/domain';
import { z } from 'zod';
import { SignOff } from './dossier.js';
import { NationalReport, ParticipationRecord } from './national.js';
import { PublicSummary, RegionalReport } from './regional.js';
import type { Same } from './same.js';

/** Any of the four documents of a drill; `audience` tells which. */
export const ReportDocument = z
  .discriminatedUnion('audience', [NationalReport, RegionalReport, PublicSummary, ParticipationRecord])
  .meta({ id: 'ReportDocument' });

export const ReportKind = z.enum(REPORT_KINDS);

/** Which document is wanted. */
export const ReportWish = z
  .strictObject({
    nation: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .optional()
      .describe('Whose; without it, your own'),
    version: z.coerce
      .number()
      .int()
      .min(1)
      .optional()
      .describe('Without it: your own draft, or what was released last'),
  })
  .meta({ id: 'ReportWish' });

const shelved = { what: ReportKind, nation: z.string().nullable().describe('Null: the region') };

/** The documents of a drill that one may read. */
export const ReportShelf = z
  .object({
    own: z
      .array(z.object({ ...shelved, signOffs: z.array(SignOff) }))
      .describe('Yours: as a draft, and in each version that was signed'),
    released: z.array(z.object({ ...shelved, version: z.int().min(1), tlp: z.enum(TLP), until: z.int().nullable() })),
    closings: z
      .array(z.object({ what: z.enum(['closed', 'opened']), at: z.int() }))
      .describe('Since when what came of a nation is its own alone, and when marking was opened again'),
  })
  .meta({ id: 'ReportShelf' });
export type ReportShelf = z.output<typeof ReportShelf>;

true satisfies Same<DomainDocument, z.output<typeof ReportDocument>>;
