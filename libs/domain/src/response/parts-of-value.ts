import type { AttachedFile, FieldValue } from './answer.js';
import type { Indicator } from '../scenario/response-form.js';

const isIndicator = (one: unknown): one is Indicator => typeof one === 'object' && one !== null && 'value' in one;
const isFile = (one: unknown): one is AttachedFile => typeof one === 'object' && one !== null && 'sha256' in one;
const isText = (one: unknown): one is string => typeof one === 'string';

/** What can be read as running text: a text, an option's id, a number's digits, an advisory's title and body. */
export function textIn(value: FieldValue): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  return typeof value === 'object' && 'body' in value ? `${value.title}\n${value.body}` : undefined;
}

/** The ids of chosen or ordered options. */
export function idsIn(value: FieldValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter(isText) : [];
}

/** The indicators of a table or of an advisory. */
export function indicatorsIn(value: FieldValue): readonly Indicator[] {
  if (typeof value === 'object' && 'indicators' in value) return value.indicators;
  return Array.isArray(value) ? value.filter(isIndicator) : [];
}

export const filesIn = (value: FieldValue): readonly AttachedFile[] =>
  Array.isArray(value) ? value.filter(isFile) : [];
