import { reportSchema } from '../../dist/libs/contracts/src/index.js';

export const file = 'docs/schemas/participation-report.schema.json';

export const text = () => `${JSON.stringify(reportSchema('participation'), null, 2)}\n`;
