import { editorSchema } from '../../dist/libs/authoring/src/index.js';

export const file = 'scenarios/scenario.schema.json';

export const text = () => `${JSON.stringify(editorSchema('scenario'), null, 2)}\n`;
