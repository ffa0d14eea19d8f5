import { indicatorTypeOf, type Answer, type Field, type Indicator } from '#libs/domain';

/** A form as it was sent: each name with its values, in order. */
export type Filled = Readonly<Record<string, readonly string[] | undefined>>;

/** Whatever a form's parser left, as lists of texts. */
export const filledIn = (body: unknown): Filled =>
  Object.fromEntries(
    Object.entries((typeof body === 'object' && body) || {}).map(([name, value]) => [
      name,
      (Array.isArray(value) ? (value as unknown[]) : [value]).filter((one): one is string => typeof one === 'string'),
    ]),
  );

const linesOf = (text: string): string[] =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const indicatorsIn = (text: string): Indicator[] =>
  linesOf(text).map((value) => ({ type: indicatorTypeOf(value) ?? 'file-name', value }));

/** The answer that a form holds; what is left empty is left out, and everything else is for the domain to judge. */
export const readAnswer = (fields: readonly Field[], filled: Filled): Record<string, unknown> =>
  Object.fromEntries(
    fields.map((field) => [field.id, valueOf(field, filled)]).filter(([, value]) => value !== undefined),
  ) as Record<string, unknown>;

function valueOf(field: Field, filled: Filled): unknown {
  const id = `f.${field.id}`;
  const values = filled[id] ?? [];
  const first = values[0]?.trim() ?? '';
  switch (field.kind) {
    case 'acknowledge':
      return values.length > 0 || undefined;
    case 'number':
      return first === '' ? undefined : Number(first.replace(',', '.'));
    case 'choices':
      return values.length > 0 ? values : undefined;
    case 'ordering': {
      const place = (option: string): number => Number(filled[`${id}.${option}`]?.[0] ?? NaN);
      return field.options.map((option) => option.id).toSorted((one, other) => place(one) - place(other));
    }
    case 'indicators':
      return first === '' ? undefined : indicatorsIn(first);
    case 'file':
      return undefined;
    case 'advisory': {
      const part = (name: string): string => filled[`${id}.${name}`]?.[0]?.trim() ?? '';
      if (part('title') === '' && part('body') === '') return undefined;
      const { title, body, tlp } = { title: part('title'), body: part('body'), tlp: part('tlp') };
      return { title, body, tlp, indicators: indicatorsIn(part('indicators')) };
    }
    default:
      return first === '' ? undefined : first;
  }
}

/** The same the other way: a form filled with an answer that was given. */
export function filledWith(fields: readonly Field[], answer: Answer | undefined): Filled {
  const filled: Record<string, readonly string[]> = {};
  for (const field of fields) {
    const value: unknown = answer?.[field.id];
    if (value === undefined) continue;
    const id = `f.${field.id}`;
    if (field.kind === 'ordering')
      (value as string[]).forEach((option, index) => (filled[`${id}.${option}`] = [String(index + 1)]));
    else if (field.kind === 'indicators') filled[id] = [(value as Indicator[]).map((one) => one.value).join('\n')];
    else if (field.kind === 'advisory') {
      const { indicators, ...words } = value as { indicators: Indicator[] } & Record<string, string>;
      for (const [part, text] of Object.entries(words)) filled[`${id}.${part}`] = [text];
      filled[`${id}.indicators`] = [indicators.map((one) => one.value).join('\n')];
    } else if (field.kind !== 'file') filled[id] = Array.isArray(value) ? value.map(String) : [String(value)];
  }
  return filled;
}
