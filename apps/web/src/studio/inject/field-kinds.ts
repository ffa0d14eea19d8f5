import type { WrittenField } from '../model/written.js';

/** Every kind of field that an answer form may have, the simplest first. */
export const FIELD_KINDS = [
  'acknowledge',
  'text',
  'choice',
  'choices',
  'ordering',
  'number',
  'indicators',
  'file',
  'advisory',
] as const satisfies readonly WrittenField['kind'][];
