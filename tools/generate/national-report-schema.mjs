import { reportSchema } from '../../dist/libs/contracts/src/index.js';

export const file = 'docs/schemas/national-report.schema.json';

export const text = () => `${JSON.stringify(reportSchema('national'), null, 2)}\n`;
