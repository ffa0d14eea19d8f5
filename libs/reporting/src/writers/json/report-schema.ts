import { ReportDocument } from '#libs/contracts';
import { REPORT_SCHEMA } from '#libs/domain';
import { z } from 'zod';

/** The published shape of a report as JSON, for programs of others: JSON Schema 2020-12. */
export const reportSchema = (): unknown => ({
  title: `Muster report document (${REPORT_SCHEMA})`,
  ...z.toJSONSchema(ReportDocument, { io: 'output', unrepresentable: 'any' }),
});
