import { reportSchema } from '../../dist/libs/contracts/src/index.js';

export const file = 'docs/schemas/regional-report.schema.json';

export const text = () => `${JSON.stringify(reportSchema('regional'), null, 2)}\n`;
