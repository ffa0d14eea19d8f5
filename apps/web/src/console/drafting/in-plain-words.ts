import type { Field, Localised } from '#libs/domain';

const nameOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  const { value: indicator, name } = value as { value?: unknown; name?: unknown };
  return typeof indicator === 'string' ? indicator : typeof name === 'string' ? name : '';
};

/** What stands in a field, as a line or two that can be read without its control. */
export function inPlainWords(field: Field, value: unknown, inWords: (text: Localised) => string): string {
  if (field.kind === 'advisory') {
    const { title = '', body = '', indicators = [] } = (value ?? {}) as Record<string, unknown>;
    return [title, body, ...(indicators as unknown[]).map(nameOf)].filter((part) => part !== '').join('\n');
  }
  const options = 'options' in field ? field.options : [];
  const parts = Array.isArray(value) ? (value as unknown[]) : [value];
  return parts
    .map((part) => {
      const option = options.find(({ id }) => id === part);
      return option ? inWords(option.label) : part === true ? '✓' : nameOf(part);
    })
    .join('\n');
}
