import type { ReportKind } from '#libs/domain';
import { z } from 'zod';
import { NationalReport, ParticipationRecord } from './national.js';
import { PublicSummary, RegionalReport } from './regional.js';

const DOCUMENTS = {
  national: NationalReport,
  regional: RegionalReport,
  public: PublicSummary,
  participation: ParticipationRecord,
} as const satisfies Record<ReportKind, z.ZodType>;

/** JSON Schema (draft 2020-12) of one of a drill’s documents, for programs that read it elsewhere. */
export function reportSchema(what: ReportKind): object {
  const schema = z.toJSONSchema(DOCUMENTS[what], { io: 'output', target: 'draft-2020-12' });
  return { ...schema, $comment: 'Made from the contract in libs/contracts: do not edit; run npm run generate.' };
}
