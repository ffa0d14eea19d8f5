import type { Localised } from '../../../kernel/localised.js';
import type { Advisory, AttachedFile, FieldValue } from '../../../response/answer.js';
import type { Field, Indicator } from '../../../scenario/response-form.js';
import type { ReleasedField } from './released-results.js';

const indicatorLine = ({ type, value }: Indicator): string => `${type} ${value}`;

/** What stands in one field, line by line. Of a file its name, and not what leads to its content. */
export function answerLines(field: Field, value: FieldValue | undefined): ReleasedField[] {
  if (value === undefined) return [];
  return [{ label: field.label, lines: linesOf(field, value) }];
}

function linesOf(field: Field, value: FieldValue): readonly (string | Localised)[] {
  switch (field.kind) {
    case 'acknowledge':
      return [];
    case 'text':
    case 'number':
      return [String(value)];
    case 'choice':
    case 'choices':
    case 'ordering': {
      const chosen = [value].flat() as readonly string[];
      return chosen.map((id) => field.options.find((option) => option.id === id)?.label ?? id);
    }
    case 'indicators':
      return (value as readonly Indicator[]).map(indicatorLine);
    case 'file':
      return (value as readonly AttachedFile[]).map(({ name }) => name);
    case 'advisory': {
      const { title, body, tlp, indicators } = value as Advisory;
      return [title, body, tlp, ...indicators.map(indicatorLine)];
    }
  }
}
