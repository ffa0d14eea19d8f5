import { CHANNELS, DRILL_STATUSES, INJECT_KINDS, INJECT_STATUSES } from '#libs/domain';
import { z } from 'zod';
import { LanguageTag } from '../files/text.js';

const Localised = z.partialRecord(LanguageTag, z.string());

export const DrillSummary = z
  .object({
    id: z.uuid(),
    title: z.string(),
    status: z.enum(DRILL_STATUSES),
    pack: z.object({ name: z.string(), version: z.string(), hash: z.string() }),
    speed: z.number(),
    segment: z
      .object({ at: z.int(), time: z.int(), rate: z.number() })
      .nullable()
      .describe('Drill time runs from `time` at instant `at` with `rate`; null before StartEx'),
    startAt: z.iso.datetime().nullable(),
    duration: z.int().describe('Milliseconds of drill time'),
    seq: z.int(),
    phases: z.array(z.object({ id: z.string(), title: Localised, at: z.int() })),
    nations: z.array(z.object({ nation: z.string(), name: z.string() })),
    organisations: z.array(z.object({ organisation: z.string(), name: z.string(), nation: z.string() })),
    teams: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        nation: z.string(),
        organisation: z.string(),
        role: z.string(),
        tags: z.array(z.string()),
        languages: z.array(LanguageTag),
        extraTime: z.number(),
        comcheck: z.int().describe('Consoles that answered the communication check'),
      }),
    ),
  })
  .meta({ id: 'DrillSummary' });
export type DrillSummary = z.output<typeof DrillSummary>;

export const DrillListItem = z
  .object({
    id: z.uuid(),
    title: z.string(),
    over: z.boolean(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'DrillListItem' });
export type DrillListItem = z.output<typeof DrillListItem>;

export const InjectLine = z
  .object({
    id: z.string(),
    kind: z.enum(INJECT_KINDS),
    title: Localised,
    channel: z.enum(CHANNELS),
    trigger: z.string(),
    at: z.string().nullable().describe('Drill time, where it is set'),
    held: z.boolean(),
    asks: z.boolean().describe('Whether it asks teams for an answer'),
    teams: z.array(
      z.object({
        team: z.string(),
        status: z.enum(INJECT_STATUSES),
        due: z.string().nullable(),
        revisions: z.int(),
        late: z.boolean(),
        quality: z.number().nullable(),
        points: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'InjectLine' });
export type InjectLine = z.output<typeof InjectLine>;

export const AccessCodeList = z
  .object({
    drill: z.uuid(),
    teams: z.array(
      z.object({
        team: z.string(),
        name: z.string(),
        nation: z.string(),
        code: z.string().describe('The team lead’s'),
        players: z.string(),
        mentors: z.string(),
        shadows: z.string(),
      }),
    ),
    nations: z
      .array(z.object({ nation: z.string(), name: z.string(), code: z.string() }))
      .describe('For national controllers'),
    staff: z.array(z.object({ role: z.enum(['director', 'controller', 'sim-cell']), code: z.string() })),
    evaluators: z.array(z.object({ evaluator: z.string(), name: z.string(), lead: z.boolean(), code: z.string() })),
    observers: z.string().nullable().describe('Null for whoever hands out codes to one nation only'),
  })
  .meta({ id: 'AccessCodeList' });
export type AccessCodeList = z.output<typeof AccessCodeList>;

export const RenewCode = z
  .strictObject({
    whose: z.discriminatedUnion('role', [
      z.strictObject({
        role: z.literal('team'),
        team: z.string(),
        seat: z.enum(['lead', 'player', 'mentor', 'shadow']),
      }),
      z.strictObject({ role: z.literal('national-controller'), nation: z.string() }),
      z.strictObject({ role: z.literal('evaluator'), evaluator: z.string() }),
      z.strictObject({ role: z.enum(['director', 'controller', 'sim-cell', 'observer']) }),
    ]),
    cut: z.boolean().default(false).describe('Whether those who came in by the code until now are signed out'),
  })
  .meta({ id: 'RenewCode' });
export type RenewCode = z.input<typeof RenewCode>;
export const RenewedCode = z
  .object({ code: z.string(), signedOut: z.int().describe('How many were signed out') })
  .meta({ id: 'RenewedCode' });
export type RenewedCode = z.output<typeof RenewedCode>;

export const DirectoryLine = z
  .object({ id: z.string(), name: z.string(), nation: z.string(), role: z.string(), neighbour: z.boolean() })
  .meta({ id: 'DirectoryLine' });
export type DirectoryLine = z.output<typeof DirectoryLine>;

export const PackOffer = z
  .object({
    name: z.string(),
    version: z.string().nullable(),
    hash: z.string().nullable(),
    title: Localised.nullable(),
    summary: Localised.nullable(),
    languages: z.array(LanguageTag),
    duration: z.int().nullable(),
    injects: z.int().nullable(),
    faults: z.int().describe('More than none: it cannot be played'),
  })
  .meta({ id: 'PackOffer' });
export type PackOffer = z.output<typeof PackOffer>;
