import { z } from 'zod';

const Count = z.int().min(0);
const Milliseconds = z.number();

const Lateness = z
  .strictObject({ p50: Milliseconds, p99: Milliseconds, max: Milliseconds })
  .describe('Milliseconds from the due instant to arrival, at consoles that were linked at the due instant');

/** What `muster rehearse --json` prints. Deliveries are counted in pairs of an inject and a console. */
export const RehearsalResult = z
  .strictObject({
    format: z.literal('muster-rehearsal/1'),
    drill: z.uuid(),
    pack: z.string(),
    teams: Count,
    consoles: Count.describe('Consoles of each team'),
    speed: z.number(),
    ended: z.enum(['ended', 'aborted', 'never']).describe('How the drill came to its end'),
    seconds: z.number().describe('Wall time from StartEx to EndEx'),
    due: Count.describe('Pairs that had to be delivered, released by the server or not'),
    released: Count.describe('Pairs that the server released'),
    delivered: Count.describe('Pairs that arrived'),
    missed: Count.describe('Pairs that were due and never arrived'),
    doubled: Count.describe('Pairs that arrived more than once, and answers that were kept more than once'),
    strayed: Count.describe('Injects that arrived at a team for which they were not released'),
    lateness: Lateness,
    measured: Count.describe('Deliveries behind the lateness: the console was linked at the due instant'),
    onReturn: Count.describe('Deliveries that arrived when a console came back'),
    drops: Count.describe('How often consoles lost their link on purpose'),
    gaps: Count.describe('Gaps in numbering that consoles saw and repaired'),
    repeated: Count.describe('Lines that a console had already and passed over'),
    sent: Count.describe('Answers that the server acknowledged or never replied to'),
    kept: Count.describe('Those that stand in the journal as they were given'),
    lost: Count.describe('Those that the server acknowledged and that do not'),
    unheard: Count.default(0).describe('Those that do not, and of which the console never heard yes or no'),
    refused: Count.describe('Answers refused with a code, such as a revision after the deadline'),
    advisories: Count.describe('Messages and advisories between teams'),
    evaluators: Count.describe('Simulated evaluators'),
    samples: Count.describe('Sample answers that they marked before StartEx'),
    marks: Count.describe('Marks that they gave, those that supersede an own mark with them'),
    moderations: Count.describe('Items whose levels were settled because the marks lay too far apart'),
    observations: Count.describe('Ratings of critical tasks from what was seen outside any inject'),
    faults: z.array(z.string()).describe('Whatever else went wrong, each in one line'),
    report: z.string().nullable().describe('Path of the after-action report'),
  })
  .meta({ id: 'RehearsalResult', title: 'Muster rehearsal' });

export type RehearsalResult = z.output<typeof RehearsalResult>;
