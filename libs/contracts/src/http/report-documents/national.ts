import { RATINGS, type NationalReport as DomainReport, type ParticipationRecord as DomainRecord } from '#libs/domain';
import { z } from 'zod';
import {
  byTeam,
  LocalisedText,
  objectiveFields,
  ReportCoverage,
  reportInject,
  ReportOverview,
  ReportTeamResult,
  ReportTimelineLine,
} from '../report-parts.js';
import { Finding, ImprovementAction } from './dossier.js';
import { BandFigures, Figure, OutcomeFigures, RatingFigures } from './figures.js';
import {
  Count,
  drillOverview,
  FormResult,
  Ids,
  list,
  matchedNeed,
  NationCard,
  NationTrend,
  overviewPack,
  reportFrame,
  ReportMethod,
  Share,
} from './parts.js';
import type { Same } from './same.js';

const { targets: _targets, needs, ...overAll } = objectiveFields;

const NationalObjective = z
  .object({ ...overAll, needs, byTeam, others: z.object({ ratings: RatingFigures, quality: Figure }) })
  .meta({ id: 'NationalObjective' });

const DraftFinding = z
  .object({
    id: z.string(),
    kind: z.enum(['strength', 'area']),
    task: z.string(),
    title: LocalisedText,
    rating: z.enum(RATINGS),
    helped: z.boolean(),
    provisional: z.boolean(),
    injects: list(z.object({ inject: z.string(), quality: Share, timeliness: Share })),
    observations: list(z.object({ rating: z.enum(RATINGS), text: z.string() })),
    replacedBy: z.string().nullable().describe('The finding that stands in its place'),
  })
  .meta({ id: 'DraftFinding' });

const CapabilityAnalysis = z
  .object({ ...overAll, objective: z.string(), drafts: list(DraftFinding), findings: list(Finding) })
  .meta({ id: 'CapabilityAnalysis' });

const NationalInject = z
  .object({
    ...reportInject,
    others: z.object({ outcomes: OutcomeFigures, bands: BandFigures, quality: Figure, took: Figure }),
  })
  .meta({ id: 'NationalInject' });

const { organisations, teams } = ReportOverview.shape;

/** All of one nation’s teams in one drill. */
export const NationalReport = z
  .object({
    audience: z.literal('national'),
    ...reportFrame,
    nation: NationCard,
    overview: z.object({ ...drillOverview, ...overviewPack }),
    needs: list(z.object({ ...matchedNeed, outcome: z.enum(['met', 'partly-met', 'not-met', 'not-exercised']) })),
    objectives: list(NationalObjective),
    capabilities: list(CapabilityAnalysis),
    coverage: ReportCoverage,
    teams: list(ReportTeamResult),
    injects: list(NationalInject),
    timeline: list(ReportTimelineLine),
    communications: ReportTeamResult.shape.sharing,
    method: ReportMethod,
    participants: z.object({ organisations, teams }),
    feedback: list(FormResult),
    findings: list(Finding),
    improvement: list(ImprovementAction),
    trend: NationTrend,
  })
  .meta({ id: 'NationalReport' });

const exercised = list(z.object({ code: z.string(), objectives: Ids, injects: Count }));

/** That a nation took part, and in what: no result, and no score of any index. */
export const ParticipationRecord = z
  .object({
    audience: z.literal('participation'),
    ...reportFrame,
    nation: NationCard,
    statement: z.literal('not-a-gci-score'),
    overview: z.object({ ...drillOverview, ...overviewPack }),
    organisations,
    teams: list(z.object({ name: z.string(), role: z.string() })),
    received: Count,
    answered: Count,
    objectives: list(z.object({ id: z.string(), title: LocalisedText, exercised: z.boolean() })),
    gca: exercised,
    first: exercised,
    advisoriesShared: Count,
    improvement: z.object({ actions: Count, open: Count, done: Count }),
  })
  .meta({ id: 'ParticipationRecord' });

true satisfies Same<DomainReport, z.output<typeof NationalReport>>;
true satisfies Same<DomainRecord, z.output<typeof ParticipationRecord>>;
