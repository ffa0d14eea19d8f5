import type { ReportMaterial } from './report-material.js';
import type { DrillOverview } from './report-frame.js';

export function drillOverview({ whole }: ReportMaterial): DrillOverview {
  const { overview } = whole;
  const { title, pack, scenario, zone, startEx, endEx, plannedDuration, played, wall, paused, pauses, phases } =
    overview;
  return {
    ...{ title, scenario, zone, startEx, endEx, plannedDuration, played, wall, paused, pauses, phases },
    pack: { name: pack.name, version: pack.version },
    nations: overview.nations.length,
    organisations: overview.organisations.length,
    teams: overview.teams.length,
    injects: overview.counts.injects,
    interventions: overview.counts.interventions,
  };
}
