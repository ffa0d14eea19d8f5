import type { NationId } from '../../kernel/ids.js';
import { nationalReport, type NationalReport } from '../national/national-report.js';
import { regionalReport, type RegionalReport } from '../regional/regional-report.js';
import { participationRecord, type ParticipationRecord } from '../summary/participation-record.js';
import { publicSummary, type PublicSummary } from '../summary/public-summary.js';
import type { ReportMaterial } from './report-material.js';

export type ReportDocument = NationalReport | RegionalReport | PublicSummary | ParticipationRecord;

/** The four documents of one drill. What all share is worked out once. */
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
  return {
    nations: [...new Set(material.nationOf.values())],
    regional,
    public: () => publicSummary(material, regional()),
    national: (nation) => nationalReport(material, nation, regional()),
    participation: (nation) => participationRecord(material, nation),
  };
}
