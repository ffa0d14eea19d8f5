import { editorSchema } from '../../dist/libs/authoring/src/index.js';

export const file = 'scenarios/locale.schema.json';

export const text = () => `${JSON.stringify(editorSchema('locale'), null, 2)}\n`;
