import { FASTEST } from '#libs/domain';
import { z } from 'zod';
import { RehearsalResult } from '../../files/rehearsal-result.js';
import { Author } from './draft-change.js';

const When = z.iso.datetime();
const Count = z.int().min(0);

/** A dry run of the draft as it stands, played by simulated teams on this server. */
export const StartRehearsal = z
  .strictObject({
    teams: z.int().min(1).max(12).default(3),
    speed: z
      .number()
      .min(1)
      .max(FASTEST)
      .optional()
      .describe('Drill time against wall time; without it, fast enough to end after about a minute'),
  })
  .meta({ id: 'StartRehearsal' });

/** What became of one inject at one team. */
const AtTeam = z.object({
  team: z.string(),
  status: z.string().describe('A status of injects, or never: it was not released to this team'),
  answered: z.boolean(),
  late: z.boolean(),
  quality: z.number().nullable().describe('0 to 1'),
});

export const RehearsedInject = z
  .object({
    inject: z.string(),
    releasedAt: Count.nullable().describe('Drill time of the first release, in milliseconds; null: never released'),
    teams: z.array(AtTeam),
    never: z.array(z.string()).describe('Teams that are in its audience and never got it'),
  })
  .meta({ id: 'RehearsedInject' });
export type RehearsedInject = z.output<typeof RehearsedInject>;

export const REHEARSAL_STATES = ['preparing', 'running', 'done', 'cancelled', 'failed'] as const;

export const DraftRehearsal = z
  .object({
    id: z.uuid(),
    revision: Count.describe('Of the draft that is played'),
    state: z.enum(REHEARSAL_STATES),
    by: Author,
    startedAt: When,
    endedAt: When.nullable(),
    teams: Count,
    speed: z.number(),
    step: z.string().describe('What it is doing, in words'),
    progress: z
      .object({
        time: z.number().describe('Drill time in milliseconds'),
        duration: z.number(),
        releases: Count,
        arrivals: Count,
        answers: Count,
        linked: Count.describe('Consoles that are linked'),
      })
      .nullable(),
    result: RehearsalResult.omit({ report: true }).nullable(),
    injects: z.array(RehearsedInject).describe('Once it is done'),
    problem: z.string().nullable().describe('Why it failed'),
  })
  .meta({ id: 'DraftRehearsal' });
export type DraftRehearsal = z.output<typeof DraftRehearsal>;
