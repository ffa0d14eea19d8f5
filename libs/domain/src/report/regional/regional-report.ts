import { SMALLEST_CELL } from '../cell.js';
import { reportMethod, type ReportMethod } from '../document/agreement-lines.js';
import { clockTimeline } from '../document/clock-timeline.js';
import { drillOverview } from '../document/drill-overview.js';
import { frame } from '../document/frame.js';
import type { DrillOverview, NationCard, ReportFrame } from '../document/report-frame.js';
import { dossierOf, type ReportMaterial } from '../document/report-material.js';
import type { Finding } from '../dossier/finding.js';
import type { ImprovementAction } from '../dossier/improvement-action.js';
import { formResults } from '../feedback/form-results-of.js';
import type { FormResult } from '../feedback/form-results.js';
import type { TimelineLine } from '../report-timeline.js';
import type { Spread } from '../spread.js';
import { needsMatched, type MatchedNeed } from '../document/needs-matched.js';
import { keepInject, keepObjective } from './keep-published.js';
import { regionalCommunications, type RegionalCommunications } from './regional-communications.js';
import { regionalCoverage, type RegionalCoverage } from './regional-coverage.js';
import { regionalInjects, type RegionalInject } from './regional-injects.js';
import { regionalObjectives, type RegionalObjective } from './regional-objectives.js';

/** The drill over all nations: aggregates alone, of which no nation can work out another’s. */
export interface RegionalReport extends ReportFrame {
  readonly audience: 'regional';
  readonly overview: DrillOverview;
  /** What the region wanted of the drill, and the objectives that answer it. */
  readonly needs: readonly MatchedNeed[];
  readonly objectives: readonly RegionalObjective[];
  readonly coverage: RegionalCoverage;
  readonly injects: readonly RegionalInject[];
  readonly timeline: readonly TimelineLine[];
  readonly communications: RegionalCommunications;
  /** How late Muster itself was with releases. How many there were would tell how many teams got what. */
  readonly lateness: Pick<Spread, 'p50' | 'p99' | 'max'>;
  readonly method: ReportMethod;
  readonly participants: { readonly nations: readonly NationCard[] };
  readonly feedback: readonly FormResult[];
  readonly findings: readonly Finding[];
  readonly improvement: readonly ImprovementAction[];
}

/** What was published before is kept where the two together would tell of few. */
export function regionalReport(material: ReportMaterial): RegionalReport {
  const { whole, drill, published } = material;
  const injects = regionalInjects(material).map((one) =>
    keepInject(
      published?.injects.find(({ inject }) => inject === one.inject),
      one,
    ),
  );
  const dossier = dossierOf(material, 'region');
  const { p50, p99, max } = whole.lateness.release;
  const known = injects.filter(({ quality }) => quality.value !== null).map(({ inject }) => inject);
  return {
    audience: 'regional',
    ...frame(material, 'regional', null, 'TLP:AMBER'),
    overview: drillOverview(material),
    needs: needsMatched(drill, [...dossier.needs.values()]),
    objectives: regionalObjectives(material, injects).map((one) =>
      keepObjective(
        published?.objectives.find(({ id }) => id === one.id),
        one,
      ),
    ),
    coverage: regionalCoverage(drill, injects),
    injects,
    timeline: clockTimeline(whole.timeline),
    communications: published?.communications ?? regionalCommunications(material),
    lateness: { p50, p99, max },
    method: reportMethod(material, SMALLEST_CELL, new Set(known)),
    participants: { nations: whole.overview.nations },
    feedback: formResults(material.forms),
    findings: [...dossier.findings.values()],
    improvement: [...dossier.actions.values()],
  };
}
