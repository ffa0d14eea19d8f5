import { z } from 'zod';

const Count = z.int().min(0);

/** What `npm run chaos -- --json` prints. */
export const ChaosResult = z
  .strictObject({
    format: z.literal('muster-chaos/1'),
    seed: z.string().describe('The same seed does the same harm, as far as the machine lets it'),
    minutes: z.number(),
    carrier: z.enum(['redis', 'postgres']).describe('What carried alarms and notices between the processes'),
    faults: Count.describe('How often something was harmed while the drill ran'),
    byKind: z.record(z.string(), Count),
    missed: Count.describe('Pairs of an inject and a console that were due and never arrived'),
    doubled: Count.describe('Pairs that arrived more than once, and answers that were kept more than once'),
    lost: Count.describe('Answers that were acknowledged and do not stand in the journal as they were given'),
    unheard: Count.describe('Answers that are not in the journal, and whose console never heard yes or no'),
    strayed: Count.describe('Injects that arrived at a team for which they were not released'),
    releases: Count,
    late: Count.describe('Releases more than half a second after they were due'),
    worstRecovery: z
      .number()
      .min(0)
      .describe('Milliseconds after the end of a fault until the last release that was still late because of it'),
    entries: Count.describe('Entries of the journal'),
    chainHolds: z.boolean(),
    differences: z.array(z.string()).describe('Places of the report that two processes work out differently'),
    orphanedAlarms: Count,
    ended: z.enum(['ended', 'aborted', 'never']),
    teams: Count,
    consoles: Count.describe('Consoles of each team'),
    due: Count,
    delivered: Count,
    sent: Count,
    kept: Count,
    complaints: z.array(z.string()).describe('What the simulated teams complained of, each in one line'),
  })
  .meta({ id: 'ChaosResult', title: 'Muster chaos run' });

export type ChaosResult = z.output<typeof ChaosResult>;
