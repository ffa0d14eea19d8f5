import type { CoverageLine, ReportCoverage } from '../report-coverage.js';
import { qualitiesOf } from '../report-injects.js';
import type { TeamResult } from '../report-teams.js';
import { mean } from '../spread.js';

/** Coverage as some teams had it. A code that only injects of other teams carry would tell of those injects. */
export function ownCoverage(coverage: ReportCoverage, results: readonly TeamResult[]): ReportCoverage {
  const own = (lines: readonly CoverageLine[]): CoverageLine[] =>
    lines.flatMap(({ code, objectives, injects }) => {
      const tagged = new Set(injects);
      const played = results.map((result) => result.injects.filter(({ inject }) => tagged.has(inject)));
      const mine = [...new Set(played.flat().map(({ inject }) => inject))];
      if (mine.length === 0 && objectives.length === 0) return [];
      return [
        {
          code,
          objectives,
          injects: mine,
          planned: mine.length,
          teams: played.filter((some) => some.length > 0).length,
          quality: mean(qualitiesOf(played.flat())),
        },
      ];
    });
  return { gca: own(coverage.gca), first: own(coverage.first) };
}
