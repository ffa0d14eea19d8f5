import type { NationId } from '../../kernel/ids.js';
import { nationalReport, type NationalReport } from '../national/national-report.js';
import { regionalReport, type RegionalReport } from '../regional/regional-report.js';
import { notYetTold } from '../regional/not-yet-told.js';
import { participationRecord, type ParticipationRecord } from '../summary/participation-record.js';
import { publicSummary, type PublicSummary } from '../summary/public-summary.js';
import { isSettled, type ReportMaterial } from './report-material.js';

export type ReportDocument = NationalReport | RegionalReport | PublicSummary | ParticipationRecord;

/**
 * The four documents of one drill. What all share is worked out once. While marking goes on, nations are told nothing of
 * each other: one who looked after each mark would see what it was given for.
 */
export interface ReportDocuments {
  readonly nations: readonly NationId[];
  regional(): RegionalReport;
  public(): PublicSummary;
  national(nation: NationId): NationalReport | undefined;
  participation(nation: NationId): ParticipationRecord | undefined;
}

export function reportDocuments(material: ReportMaterial): ReportDocuments {
  let over: RegionalReport | undefined;
  const regional = (): RegionalReport => (over ??= regionalReport(material));
  const told = (): RegionalReport =>
    material.published === null && !isSettled(material) ? notYetTold(regional()) : regional();
  return {
    nations: [...new Set(material.nationOf.values())],
    regional,
    public: () => publicSummary(material, regional()),
    national: (nation) => nationalReport(material, nation, told()),
    participation: (nation) => participationRecord(material, nation),
  };
}
