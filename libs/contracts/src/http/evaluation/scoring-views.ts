import { z } from 'zod';
import { ReportScore } from '../report-parts.js';
import { EvaluationChosen } from './marking-views.js';

const Instant = z.iso.datetime();
const Said = z.object({
  at: Instant,
  by: z.string().describe('Role of whoever did it, and which'),
  reason: z.string(),
});

export const ScoringVersions = z
  .object({
    current: z.int(),
    settings: EvaluationChosen,
    versions: z.array(
      z.object({
        version: z.int(),
        since: z.int().describe('Number of the journal entry with which it begins'),
        cause: z.enum(['play', 'reopened', 'changed']),
        begun: Said.nullable(),
        frozen: Said.nullable(),
        change: z.record(z.string(), z.unknown()).nullable().describe('What was changed, as it was asked for'),
      }),
    ),
  })
  .meta({ id: 'ScoringVersions' });
export type ScoringVersions = z.output<typeof ScoringVersions>;

const Total = z.object({
  points: z.number(),
  weight: z.number(),
  share: z.number().nullable(),
  provisional: z.boolean(),
});

export const ScoringVersionScores = z
  .object({
    version: z.int(),
    settings: EvaluationChosen,
    teams: z.array(
      z.object({
        team: z.string(),
        total: Total,
        injects: z.array(z.object({ inject: z.string(), score: ReportScore })),
      }),
    ),
  })
  .meta({ id: 'ScoringVersionScores' });
export type ScoringVersionScores = z.output<typeof ScoringVersionScores>;

export const ScoringDifference = z
  .object({
    from: z.int(),
    to: z.int(),
    teams: z.array(
      z.object({
        team: z.string(),
        before: z.number().nullable(),
        after: z.number().nullable(),
        injects: z
          .array(z.object({ inject: z.string(), before: ReportScore.nullable(), after: ReportScore.nullable() }))
          .describe('Those alone whose scores differ'),
      }),
    ),
  })
  .meta({ id: 'ScoringDifference' });
export type ScoringDifference = z.output<typeof ScoringDifference>;

const Figure = z.number().nullable().describe('Null where fewer than five teams stand behind it');

export const ItemAnalysisList = z
  .array(
    z.object({
      inject: z.string(),
      teams: z.int().nullable(),
      difficulty: Figure,
      discrimination: Figure,
      time: z.object({ p25: z.number(), p50: z.number(), p75: z.number() }).nullable(),
      wrong: z.array(z.object({ field: z.string(), option: z.string(), teams: z.int() })),
    }),
  )
  .meta({ id: 'ItemAnalysisList' });
export type ItemAnalysisList = z.output<typeof ItemAnalysisList>;

export const OutageList = z
  .array(
    z.object({
      outage: z.string(),
      team: z.string(),
      from: Instant,
      to: Instant,
      reason: z.string(),
      at: Instant,
      withdrawn: z.object({ at: Instant, reason: z.string() }).nullable(),
    }),
  )
  .meta({ id: 'OutageList' });
export type OutageList = z.output<typeof OutageList>;
