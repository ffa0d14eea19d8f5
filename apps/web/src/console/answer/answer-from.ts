import type { Field } from '#libs/domain';
import type { Draft } from './draft.js';

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

/** Indicators as their rows hold them, without the rows left empty. */
export const filledRows = (value: unknown): readonly { type: string; value: string }[] =>
  Array.isArray(value) ? (value as { type: string; value: string }[]).filter((row) => !isBlank(row.value)) : [];

function valueFrom(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'number':
      return value === undefined || isBlank(value) ? undefined : Number(value);
    case 'ordering':
      // An order that must be given and was not touched is the order that was shown.
      return value ?? (field.required ? field.options.map(({ id }) => id) : undefined);
    case 'indicators':
      return filledRows(value);
    case 'advisory': {
      const { indicators, ...words } = (value ?? {}) as Record<string, unknown>;
      return value === undefined ? undefined : { tlp: 'TLP:AMBER', ...words, indicators: filledRows(indicators) };
    }
    default:
      return value;
  }
}

/** What goes to the server of a draft. */
export function answerFrom(fields: readonly Field[], draft: Draft): Record<string, unknown> {
  const values = fields.map((field): [string, unknown] => [field.id, valueFrom(field, draft[field.id])]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}
