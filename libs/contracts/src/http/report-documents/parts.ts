import { AGGREGATIONS, FORM_KINDS, LANGUAGES, MISSING_PARTS, READING_LEVELS, REPORT_SCHEMA, TLP } from '#libs/domain';
import { z } from 'zod';
import { LocalisedText } from '../report-parts.js';
import { statedNeed } from './dossier.js';
import { Figure } from './figures.js';

export const Instant = z.int().describe('Milliseconds since 1970-01-01T00:00:00Z');
export const Span = z.number().describe('Milliseconds');
export const Share = z.number().describe('From 0 to 1');
export const Count = z.int().min(0);
export const Ids = z.array(z.string()).readonly();
export const list = <Item extends z.ZodType>(item: Item): z.ZodReadonly<z.ZodArray<Item>> => z.array(item).readonly();

/** What every report document says of itself. */
export const reportFrame = {
  schema: z.literal(REPORT_SCHEMA),
  drill: z.string(),
  tlp: z.enum(TLP),
  entries: Count.describe('Up to which entry of the drill’s journal it tells'),
  scoringVersion: z.int().min(1),
  signed: z
    .object({ version: z.int().min(1), name: z.string(), office: z.string(), at: Instant, provisional: z.boolean() })
    .nullable()
    .describe('Null: a draft'),
  missing: list(z.object({ part: z.enum(MISSING_PARTS), count: Count })),
};

export const drillOverview = {
  title: z.string(),
  scenario: z.object({ title: LocalisedText, summary: LocalisedText, languages: list(z.enum(LANGUAGES)) }),
  zone: z.string().describe('IANA zone in which the organiser reads wall time'),
  startEx: Instant.nullable(),
  endEx: Instant.nullable(),
  plannedDuration: Span,
  played: Span,
  wall: Span,
  paused: Span,
  pauses: Count,
  phases: list(z.object({ id: z.string(), title: LocalisedText, at: Span })),
  nations: Count,
  organisations: Count,
  teams: Count,
  injects: Count,
};
export const overviewPack = { pack: z.object({ name: z.string(), version: z.string() }) };
export const overviewDirection = { interventions: Count };

export const NationCard = z.object({ id: z.string(), name: z.string() });
export const matchedNeed = { ...statedNeed, answeredBy: Ids.describe('Objectives of the scenario') };
export const ScenarioNeeds = list(z.object({ id: z.string(), text: LocalisedText, mandates: Ids }));

const agreementLine = {
  units: Count.describe('Units that at least two evaluators marked'),
  alpha: z.number().nullable(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  level: z.enum(READING_LEVELS).nullable(),
};

export const ReportMethod = z
  .object({
    agreement: z.object({
      metric: z.literal('ordinal'),
      overall: z.object(agreementLine),
      rubrics: list(z.object({ inject: z.string(), rubric: z.string(), ...agreementLine })),
    }),
    evaluators: Count,
    blind: z.boolean(),
    doubled: Share,
    aggregation: z.enum(AGGREGATIONS),
    thresholds: z.object({ P: Share, S: Share, M: Share }),
    floor: Share,
    smallestCell: Count,
  })
  .meta({ id: 'ReportMethod' });

const question = { question: z.string(), text: LocalisedText };
export const FormResult = z
  .object({
    form: z.enum(FORM_KINDS),
    title: LocalisedText,
    returned: Figure,
    questions: list(
      z.discriminatedUnion('kind', [
        z.object({
          ...question,
          kind: z.literal('scale'),
          counts: z.tuple([Figure, Figure, Figure, Figure, Figure]).readonly(),
          mean: Figure,
        }),
        z.object({ ...question, kind: z.literal('words'), quotes: Ids }),
      ]),
    ),
  })
  .meta({ id: 'FormResult' });

const trendSeries = {
  values: list(
    z.object({
      drill: z.string(),
      value: Share,
      compares: z.enum(['baseline', 'same', 'other-version', 'other-scenario']),
    }),
  ),
  change: z.number().nullable().describe('The latest less the first'),
};

/** A nation over its drills, against its own first time. */
export const NationTrend = z
  .object({
    drills: list(
      z.object({
        drill: z.string(),
        title: z.string(),
        startEx: Instant.nullable(),
        pack: z.object({ name: z.string(), version: z.string() }),
        provisional: z.boolean(),
      }),
    ),
    objectives: list(z.object({ pack: z.string(), id: z.string(), title: LocalisedText, ...trendSeries })),
    services: list(z.object({ code: z.string(), ...trendSeries })),
  })
  .meta({ id: 'NationTrend' });
