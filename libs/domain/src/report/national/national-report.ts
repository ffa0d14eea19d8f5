import type { NationId } from '../../kernel/ids.js';
import { SMALLEST_CELL } from '../cell.js';
import { reportMethod, type ReportMethod } from '../document/agreement-lines.js';
import { drillOverview } from '../document/drill-overview.js';
import { frame } from '../document/frame.js';
import type { DrillOverview, NationCard, ReportFrame } from '../document/report-frame.js';
import { dossierOf, teamsOf, type ReportMaterial } from '../document/report-material.js';
import type { Finding } from '../dossier/finding.js';
import type { ImprovementAction } from '../dossier/improvement-action.js';
import { ownFormResults } from '../feedback/form-results-of.js';
import type { FormResult } from '../feedback/form-results.js';
import type { RegionalReport } from '../regional/regional-report.js';
import type { ReportCoverage } from '../report-coverage.js';
import type { ReportOverview } from '../report-overview.js';
import type { SharingCounts } from '../report-sharing.js';
import type { TeamResult } from '../report-teams.js';
import type { TimelineLine } from '../report-timeline.js';
import { nationTrend, type NationTrend } from '../trend/nation-trend.js';
import { trendPoint } from '../trend/trend-point.js';
import { capabilityAnalysis, type CapabilityAnalysis } from './capability-analysis.js';
import { ownCoverage } from './national-coverage.js';
import { nationalInjects, type NationalInject } from './national-injects.js';
import { nationalObjectives, needsMet, type NationalObjective, type NeedMet } from './national-objectives.js';
import { ownTimeline } from './own-timeline.js';

/** All of one nation’s teams in one drill. It belongs to that nation; of the others it tells what the region publishes. */
export interface NationalReport extends ReportFrame {
  readonly audience: 'national';
  readonly nation: NationCard;
  readonly overview: Omit<DrillOverview, 'interventions'>;
  readonly needs: readonly NeedMet[];
  readonly objectives: readonly NationalObjective[];
  readonly capabilities: readonly CapabilityAnalysis[];
  readonly coverage: ReportCoverage;
  readonly teams: readonly TeamResult[];
  readonly injects: readonly NationalInject[];
  readonly timeline: readonly TimelineLine[];
  readonly communications: SharingCounts;
  readonly method: ReportMethod;
  readonly participants: Pick<ReportOverview, 'organisations' | 'teams'>;
  /** What its own teams said under their names. */
  readonly feedback: readonly FormResult[];
  readonly findings: readonly Finding[];
  readonly improvement: readonly ImprovementAction[];
  /** Over its drills, against its own first time. */
  readonly trend: NationTrend;
}

const together = (counts: readonly SharingCounts[]): SharingCounts => {
  const sum = (of: keyof SharingCounts): number => counts.reduce((all, one) => all + one[of], 0);
  return {
    messagesSent: sum('messagesSent'),
    messagesReceived: sum('messagesReceived'),
    advisoriesSent: sum('advisoriesSent'),
    advisoriesReceived: sum('advisoriesReceived'),
    indicatorsSent: sum('indicatorsSent'),
  };
};

/**
 * The report of one nation, or undefined when it has no team in the drill.
 * @param regional the report over all: what it keeps back is kept back here too
 */
export function nationalReport(
  material: ReportMaterial,
  nation: NationId,
  regional: RegionalReport,
): NationalReport | undefined {
  const { whole, drill } = material;
  const card = whole.overview.nations.find(({ id }) => id === nation);
  const teams = teamsOf(material, nation);
  if (!card || teams.length === 0) return undefined;
  const results = teams.flatMap((team) => material.results.get(team) ?? []);
  const ratings = teams.flatMap((team) => material.ratings.get(team) ?? []);
  const objectives = nationalObjectives(material, teams, regional.objectives);
  const injects = nationalInjects(material, teams, regional.injects);
  const { interventions: _interventions, ...overview } = drillOverview(material);
  const dossier = dossierOf(material, nation);
  const findings = [...dossier.findings.values()];
  return {
    audience: 'national',
    ...frame(material, 'national', nation, 'TLP:AMBER+STRICT'),
    nation: card,
    overview,
    needs: needsMet(drill, [...dossier.needs.values()], objectives),
    objectives,
    capabilities: capabilityAnalysis(material, ratings, findings),
    coverage: ownCoverage(whole.coverage, results),
    teams: results,
    injects,
    timeline: ownTimeline(whole.timeline, teams),
    communications: together(results.map(({ sharing }) => sharing)),
    method: reportMethod(material, SMALLEST_CELL, new Set(injects.map(({ inject }) => inject))),
    participants: {
      organisations: whole.overview.organisations.filter((one) => one.nation === nation),
      teams: whole.overview.teams.filter((one) => one.nation === nation),
    },
    feedback: ownFormResults(material.forms, nation),
    findings,
    improvement: [...dossier.actions.values()],
    trend: nationTrend([...(material.past.get(nation) ?? []), trendPoint(whole.drill, drill, nation) ?? []].flat()),
  };
}
