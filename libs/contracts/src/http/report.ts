import { LANGUAGES, TLP, type Report, type TeamReport } from '#libs/domain';
import { z } from 'zod';
import {
  byTeam,
  objectiveFields,
  ReportCell,
  ReportCommunications,
  ReportCoverage,
  reportInject,
  reportInjectResult,
  ReportLateness,
  ReportOverview,
  ReportTeamResult,
  ReportTimelineLine,
} from './report-parts.js';

/** The organiser's whole after-action report. */
export const WholeReport = z
  .object({
    audience: z.literal('organiser'),
    drill: z.string(),
    tlp: z.enum(TLP),
    overview: ReportOverview,
    timeline: z.array(ReportTimelineLine).readonly(),
    objectives: z.array(z.object({ ...objectiveFields, byTeam })).readonly(),
    coverage: ReportCoverage,
    teams: z.array(ReportTeamResult).readonly(),
    injects: z.array(reportInjectResult).readonly(),
    lateness: ReportLateness,
    communications: ReportCommunications,
  })
  .meta({ id: 'WholeReport' });

/** A team's own report: nothing in it tells of any other single team. */
export const OwnReport = z
  .object({
    audience: z.literal('team'),
    drill: z.string(),
    team: z.string(),
    tlp: z.enum(TLP),
    overview: ReportOverview,
    participants: z.int().min(1),
    timeline: z.array(ReportTimelineLine).readonly(),
    objectives: z.array(z.object({ ...objectiveFields, others: ReportCell })).readonly(),
    coverage: ReportCoverage,
    result: ReportTeamResult,
    injects: z
      .array(
        z.object({
          ...reportInject,
          others: z.object({ quality: ReportCell, answered: ReportCell, took: ReportCell }),
        }),
      )
      .readonly(),
    others: z.object({ share: ReportCell }),
  })
  .meta({ id: 'OwnReport' });

export const DrillReport = z.discriminatedUnion('audience', [WholeReport, OwnReport]).meta({ id: 'DrillReport' });

/** How a report is asked for as a page. */
export const ReportPageQuery = z
  .strictObject({
    language: z
      .string()
      .max(35)
      .optional()
      .describe(`One of ${LANGUAGES.join(', ')}; those without a page of their own are given English`),
    download: z.enum(['0', '1']).default('0').describe('1: one file that needs nothing else'),
  })
  .meta({ id: 'ReportPageQuery' });

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : never) : never;

// The wire says exactly what the domain's report says: a part that only one of them knows does not compile.
true satisfies Same<Report, z.output<typeof WholeReport>>;
true satisfies Same<TeamReport, z.output<typeof OwnReport>>;
