import { editorSchema } from '../../dist/libs/authoring/src/index.js';

export const file = 'scenarios/capture.schema.json';

export const text = () => `${JSON.stringify(editorSchema('capture'), null, 2)}\n`;
