import {
  BECAUSE_CODES,
  CHANNELS,
  DRILL_STATUSES,
  INJECT_KINDS,
  INJECT_STATUSES,
  LANGUAGES,
  RATINGS,
  TIMELINE_KINDS,
  TLP,
} from '#libs/domain';
import { z } from 'zod';

const Instant = z.int().describe('Milliseconds since 1970-01-01T00:00:00Z');
const DrillTime = z.number().describe('Milliseconds of play since StartEx');
const Span = z.number().describe('Milliseconds');
const Share = z.number().describe('From 0 to 1');
const Count = z.int().min(0);
const Ids = z.array(z.string()).readonly();
const list = <Item extends z.ZodType>(item: Item): z.ZodReadonly<z.ZodArray<Item>> => z.array(item).readonly();

export const LocalisedText = z.partialRecord(z.enum(LANGUAGES), z.string()).meta({ id: 'LocalisedText' });
const ReportRating = z.enum([...RATINGS, 'not-exercised']);

export const ReportSpread = z
  .object({
    count: Count,
    p50: Span.nullable(),
    p99: Span.nullable(),
    max: Span.nullable(),
    overSecond: Count,
    bins: list(z.object({ upTo: Span.nullable(), count: Count })),
  })
  .meta({ id: 'ReportSpread' });

export const ReportOverview = z
  .object({
    title: z.string(),
    pack: z.object({ name: z.string(), version: z.string(), hash: z.string() }),
    scenario: z.object({ title: LocalisedText, summary: LocalisedText, languages: list(z.enum(LANGUAGES)) }),
    status: z.enum(DRILL_STATUSES),
    zone: z.string().describe('IANA zone in which the organiser reads wall time'),
    startEx: Instant.nullable(),
    endEx: Instant.nullable(),
    endReason: z.string().nullable(),
    asOf: Instant.nullable(),
    plannedDuration: DrillTime,
    played: DrillTime,
    wall: Span,
    paused: Span,
    pauses: Count,
    speeds: list(z.object({ from: DrillTime, at: Instant, speed: z.number() })),
    phases: list(z.object({ id: z.string(), title: LocalisedText, at: DrillTime })),
    nations: list(z.object({ id: z.string(), name: z.string() })),
    organisations: list(z.object({ id: z.string(), name: z.string(), nation: z.string() })),
    teams: list(
      z.object({
        id: z.string(),
        name: z.string(),
        nation: z.string(),
        organisation: z.string(),
        role: z.string(),
        languages: list(z.enum(LANGUAGES)),
      }),
    ),
    counts: z.object({
      injects: Count,
      released: Count,
      releases: Count,
      acknowledged: Count,
      answered: Count,
      submissions: Count,
      late: Count,
      hints: Count,
      messages: Count,
      advisories: Count,
      interventions: Count,
    }),
  })
  .meta({ id: 'ReportOverview' });

export const ReportTimelineLine = z
  .object({
    line: Count.describe('Numbers the lines of this report, from 1, without gaps'),
    at: Instant,
    time: DrillTime,
    kind: z.enum(TIMELINE_KINDS),
    by: z.enum(['muster', 'control', 'team', 'evaluator', 'observer']),
    inject: z.string().optional(),
    teams: Ids.optional(),
    from: z.string().optional(),
    cause: z.enum(['time', 'condition', 'control']).optional(),
    late: z.boolean().optional(),
    revision: Count.optional(),
    speed: z.number().optional(),
    phase: z.string().optional(),
    to: DrillTime.optional(),
    tlp: z.enum(TLP).optional(),
    advisory: z.boolean().optional(),
    hint: z.string().optional(),
    reason: z.string().optional(),
  })
  .meta({ id: 'ReportTimelineLine' });

const overAll = {
  id: z.string(),
  title: LocalisedText,
  teams: Count.describe('Teams at which it was exercised'),
  rating: ReportRating,
  share: Share.nullable(),
  provisional: z.boolean(),
  tally: z.object({ P: Count, S: Count, M: Count, U: Count, 'not-exercised': Count }),
};

export const objectiveFields = {
  ...overAll,
  needs: list(z.object({ id: z.string(), text: LocalisedText, mandates: Ids })),
  targets: list(z.object({ ...overAll, tasks: list(z.object({ ...overAll, injects: Ids, helped: Count })) })),
};

export const byTeam = list(z.object({ team: z.string(), rating: ReportRating, share: Share.nullable() }));

const CoverageLine = z
  .object({
    code: z.string(),
    objectives: Ids,
    injects: Ids,
    planned: Count,
    teams: Count,
    quality: Share.nullable(),
  })
  .meta({ id: 'ReportCoverageLine' });

export const ReportCoverage = z.object({ gca: list(CoverageLine), first: list(CoverageLine) });

export const ReportScore = z
  .object({
    weight: z.number(),
    quality: Share,
    timeliness: Share,
    points: z.number(),
    took: Span,
    away: Span.optional(),
    provisional: z.boolean(),
    lines: list(
      z.object({
        measure: z.string(),
        kind: z.enum(['rule', 'rubric', 'hint']),
        share: z.number(),
        credit: Share.optional(),
        because: z.object({
          code: z.enum(BECAUSE_CODES),
          figures: z.record(z.string(), z.union([z.number(), z.string()])).optional(),
        }),
      }),
    ),
  })
  .meta({ id: 'ReportScore', description: 'points = weight × quality × timeliness' });

const rated = { id: z.string(), rating: ReportRating, share: Share.optional(), provisional: z.boolean() };

export const ReportTeamResult = z
  .object({
    team: z.string(),
    total: z.object({ points: z.number(), weight: z.number(), share: Share.nullable(), provisional: z.boolean() }),
    received: Count,
    expected: Count,
    answered: Count,
    late: Count,
    hints: Count,
    contingencies: Count,
    medianTook: Span.nullable(),
    objectives: list(
      z.object({
        ...rated,
        targets: list(z.object({ ...rated, tasks: list(z.object({ ...rated, helped: z.boolean(), injects: Ids })) })),
      }),
    ),
    injects: list(
      z.object({
        inject: z.string(),
        kind: z.enum(INJECT_KINDS),
        status: z.enum(INJECT_STATUSES),
        due: Instant,
        released: Instant,
        releasedTime: DrillTime,
        acknowledged: Instant.nullable(),
        opened: Instant.nullable(),
        expected: z.boolean(),
        answered: DrillTime.nullable(),
        late: z.boolean(),
        revisions: Count,
        hints: Ids,
        took: Span.nullable(),
        score: ReportScore.nullable(),
      }),
    ),
    sharing: z.object({
      messagesSent: Count,
      messagesReceived: Count,
      advisoriesSent: Count,
      advisoriesReceived: Count,
      indicatorsSent: Count,
    }),
    lateness: z.object({ release: ReportSpread, acknowledgement: ReportSpread }),
  })
  .meta({ id: 'ReportTeamResult' });

/** What an inject is, apart from how it went. */
export const reportInject = {
  inject: z.string(),
  title: LocalisedText,
  kind: z.enum(INJECT_KINDS),
  channel: z.enum(CHANNELS),
  tlp: z.enum(TLP),
  weight: z.number(),
  target: Span.nullable(),
  limit: Span.nullable(),
  expected: z.boolean(),
  measures: list(z.object({ id: z.string(), kind: z.enum(['rule', 'rubric', 'hint']), text: LocalisedText })),
};

export const reportInjectResult = z
  .object({
    ...reportInject,
    released: Count,
    acknowledged: Count,
    answered: Count,
    late: Count,
    unanswered: Count,
    hints: Count,
    skipped: Count,
    quality: z.object({ mean: Share, min: Share, max: Share }).nullable(),
    distribution: z.tuple([Count, Count, Count, Count, Count]).readonly().describe('Scores by fifth, the lowest first'),
    difficulty: Share.nullable(),
    medianTook: Span.nullable(),
  })
  .meta({ id: 'ReportInjectResult' });

export const ReportLateness = z.object({
  release: ReportSpread,
  acknowledgement: ReportSpread,
  worst: list(z.object({ inject: z.string(), count: Count, p50: Span.nullable(), max: Span.nullable() })),
});

export const ReportCommunications = z.object({
  messages: Count,
  advisories: Count,
  indicators: Count,
  byTlp: list(z.object({ tlp: z.enum(TLP), count: Count })),
  announcements: Count,
});

export const ReportCell = z
  .union([z.object({ value: z.number() }), z.object({ value: z.null(), reason: z.literal('fewer-than-five') })])
  .meta({ id: 'ReportCell', description: 'A figure over the other teams, kept back below five of them' });
