import { reportSchema } from '../../dist/libs/contracts/src/index.js';

export const file = 'docs/schemas/public-report.schema.json';

export const text = () => `${JSON.stringify(reportSchema('public'), null, 2)}\n`;
