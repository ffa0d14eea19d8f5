import { reportSchema } from '../../dist/libs/reporting/src/index.js';

export const file = 'docs/report.schema.json';

export const text = () => `${JSON.stringify(reportSchema(), null, 2)}\n`;
