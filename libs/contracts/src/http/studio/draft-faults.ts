import { z } from 'zod';
import { CheckReport, Fault } from '../../files/check-report.js';
import { Address } from './draft-change.js';

/** What `muster check` would say of the draft, each with its place in the draft's document. */
export const DraftFaults = z
  .object({
    revision: z.int().min(0),
    verdict: CheckReport.shape.verdict,
    counts: CheckReport.shape.counts,
    faults: z.array(
      Fault.extend({
        at: Address.nullable().describe(
          'The field, or the nearest thing around it that there is; null: the pack as a whole',
        ),
      }),
    ),
  })
  .meta({ id: 'DraftFaults' });
export type DraftFaults = z.output<typeof DraftFaults>;
