import { drillOverview } from '../document/drill-overview.js';
import { frame } from '../document/frame.js';
import type { DrillOverview, NationCard, ReportFrame } from '../document/report-frame.js';
import { dossierOf, type ReportMaterial } from '../document/report-material.js';
import type { Finding } from '../dossier/finding.js';
import type { RegionalCoverage } from '../regional/regional-coverage.js';
import type { RegionalObjective } from '../regional/regional-objectives.js';
import type { RegionalReport } from '../regional/regional-report.js';

/** What anybody may read of a drill. */
export interface PublicSummary extends ReportFrame {
  readonly audience: 'public';
  readonly overview: Omit<DrillOverview, 'interventions' | 'pack'>;
  readonly objectives: readonly RegionalObjective[];
  readonly coverage: RegionalCoverage;
  readonly participants: { readonly nations: readonly NationCard[] };
  /** Those of the region's findings that were marked open. */
  readonly findings: readonly Finding[];
}

/** The public summary: some of the regional report, and nothing besides. */
export function publicSummary(material: ReportMaterial, regional: RegionalReport): PublicSummary {
  const { interventions: _interventions, pack: _pack, ...overview } = drillOverview(material);
  const { findings } = dossierOf(material, 'region');
  return {
    audience: 'public',
    ...frame(material, 'public', null, 'TLP:CLEAR'),
    overview,
    objectives: regional.objectives,
    coverage: regional.coverage,
    participants: regional.participants,
    findings: [...findings.values()].filter(({ open }) => open),
  };
}
