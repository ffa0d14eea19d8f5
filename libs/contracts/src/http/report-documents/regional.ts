import type { PublicSummary as DomainSummary, RegionalReport as DomainReport } from '#libs/domain';
import { z } from 'zod';
import { LocalisedText, reportInject, ReportTimelineLine } from '../report-parts.js';
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
  overviewDirection,
  overviewPack,
  reportFrame,
  ReportMethod,
  ScenarioNeeds,
  Span,
} from './parts.js';
import type { Same } from './same.js';

const target = { id: z.string(), title: LocalisedText, ratings: RatingFigures, quality: Figure };
const RegionalObjective = z
  .object({ ...target, needs: ScenarioNeeds, targets: list(z.object(target)) })
  .meta({ id: 'RegionalObjective' });

const CoverageLine = z.object({ code: z.string(), objectives: Ids, injects: Ids, quality: Figure });
const RegionalCoverage = z
  .object({ gca: list(CoverageLine), first: list(CoverageLine) })
  .meta({ id: 'RegionalCoverage' });

const RegionalInject = z
  .object({
    ...reportInject,
    outcomes: OutcomeFigures,
    bands: BandFigures,
    quality: Figure,
    difficulty: Figure,
    took: Figure,
  })
  .meta({ id: 'RegionalInject' });

/** The drill over all nations: aggregates alone. */
export const RegionalReport = z
  .object({
    audience: z.literal('regional'),
    ...reportFrame,
    overview: z.object({ ...drillOverview, ...overviewPack, ...overviewDirection }),
    needs: list(z.object(matchedNeed)),
    objectives: list(RegionalObjective),
    coverage: RegionalCoverage,
    injects: list(RegionalInject),
    timeline: list(ReportTimelineLine),
    communications: z.object({ messages: Figure, advisories: Figure, indicators: Figure, announcements: Count }),
    lateness: z.object({ p50: Span.nullable(), p99: Span.nullable(), max: Span.nullable() }),
    method: ReportMethod,
    participants: z.object({ nations: list(NationCard) }),
    feedback: list(FormResult),
    findings: list(Finding),
    improvement: list(ImprovementAction),
  })
  .meta({ id: 'RegionalReport' });

/** What anybody may read of a drill. */
export const PublicSummary = z
  .object({
    audience: z.literal('public'),
    ...reportFrame,
    overview: z.object(drillOverview),
    objectives: list(RegionalObjective),
    coverage: RegionalCoverage,
    participants: z.object({ nations: list(NationCard) }),
    findings: list(Finding),
  })
  .meta({ id: 'PublicSummary' });

true satisfies Same<DomainReport, z.output<typeof RegionalReport>>;
true satisfies Same<DomainSummary, z.output<typeof PublicSummary>>;
