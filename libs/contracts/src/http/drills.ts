import { FASTEST, LANGUAGES, SLOWEST, type Viewed } from '#libs/domain';
import { z } from 'zod';
import { Id, InstantText, Name, Reason } from './fields.js';

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

export const Speed = z.number();

export const CreateDrill = z
  .strictObject({
    pack: z.string().min(1).max(100).describe('Name of a scenario pack, or the content hash of one version of it'),
    title: Name,
    speed: Speed.default(1).describe(`Drill time against wall time, ${SLOWEST} to ${FASTEST}`),
    zone: z.string().max(60).default('UTC').describe('IANA time zone of the organiser'),
    afterOutage: z.enum(['release-late', 'shift-clock']).default('release-late'),
    endsItself: z.boolean().default(true).describe('Whether EndEx comes with the end of the scenario'),
  })
  .meta({ id: 'CreateDrill' });

/** Values that are well-formed but mean nothing are refused apart from malformed ones. */
export const zoneExists = isZone;

export const AddNation = z
  .strictObject({ nation: z.string().regex(/^[A-Z]{2}$/, 'two capital letters of ISO 3166-1'), name: Name })
  .meta({ id: 'AddNation' });

export const AddOrganisation = z
  .strictObject({ organisation: Id, name: Name, nation: z.string() })
  .meta({ id: 'AddOrganisation' });

export const AddTeam = z
  .strictObject({
    id: Id,
    name: Name,
    nation: z.string(),
    organisation: Id,
    role: Id.default('national-cirt'),
    tags: z.array(z.string().min(1).max(60)).max(20).default([]),
    languages: z
      .array(z.string())
      .min(1)
      .max(6)
      .default(['en'])
      .describe(`Some of ${LANGUAGES.join(', ')}, the preferred first`),
    extraTime: z
      .number()
      .min(1)
      .max(4)
      .default(1)
      .describe('Accommodation: target and limit times are multiplied by it'),
  })
  .meta({ id: 'AddTeam' });

export const ScheduleDrill = z.strictObject({ startAt: InstantText }).meta({ id: 'ScheduleDrill' });
export const WithReason = z.strictObject({ reason: Reason }).meta({ id: 'WithReason' });
export const SetSpeed = z.strictObject({ speed: Speed }).meta({ id: 'SetSpeed' });
export const ShiftClock = z
  .strictObject({ from: InstantText.describe('When the outage began') })
  .meta({ id: 'ShiftClock' });
export const JumpToPhase = z
  .strictObject({
    phase: Id,
    passed: z.enum(['skip', 'release']).default('skip').describe('What becomes of injects in between'),
  })
  .meta({ id: 'JumpToPhase' });

/** What a command answers: where the journal stands, and what came of it as the asker may see it. */
export const Receipt = z
  .object({
    drill: z.uuid(),
    seq: z
      .int()
      .describe('For an organiser the last entry of the command, 0 where nothing had to happen; for others 0'),
    at: z.iso.datetime().nullable(),
    events: z.array(z.looseObject({ type: z.string() })),
  })
  .meta({ id: 'Receipt' });
export type Receipt = Omit<z.output<typeof Receipt>, 'events'> & { readonly events: readonly Viewed[] };
