import { z } from 'zod';

/** One thing found in a pack: where it stands, which rule it breaks, and how to mend it. */
export const Fault = z
  .strictObject({
    file: z.string().describe("Path inside the pack's folder, with forward slashes; empty for the folder itself"),
    line: z.int().min(1),
    column: z.int().min(1),
    path: z
      .array(z.union([z.string(), z.int()]))
      .readonly()
      .optional()
      .describe('Keys and indexes that lead there, in a YAML file; what is missing has one too'),
    rule: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      .describe('Stable name of the rule'),
    severity: z.enum(['fault', 'warning']),
    message: z.string().min(1),
    mend: z.string().min(1).describe('How to mend it'),
  })
  .meta({ id: 'Fault' });

export type Fault = z.output<typeof Fault>;

/** What `muster check` finds. Warnings alone leave a pack clean. */
export const CheckReport = z
  .strictObject({
    format: z.literal('muster-check/1'),
    pack: z.string().describe('The folder as it was given'),
    verdict: z.enum(['clean', 'faults', 'unusable']),
    name: z.string().optional(),
    version: z.string().optional(),
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .describe('Content hash of the pack, when it is clean'),
    counts: z.strictObject({ faults: z.int().min(0), warnings: z.int().min(0) }),
    faults: z.array(Fault).describe('Faults and warnings, sorted by file, line and column'),
  })
  .meta({ id: 'CheckReport', title: 'Muster pack check' });

export type CheckReport = z.output<typeof CheckReport>;
