/**
 * An array as PostgreSQL reads it. JSON quotes as PostgreSQL does, but for line breaks and other control characters,
 * which it names by a letter that PostgreSQL would take for itself: those are put back.
 */
export function arrayOf(values: readonly (string | number | null)[]): string {
  return `{${values.map(element).join(',')}}`;
}

const element = (value: string | number | null): string => {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return String(value);
  const quoted = JSON.stringify(value);
  return CONTROL.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : quoted;
};

/** What JSON writes with a backslash and a letter: control characters and halves of surrogate pairs. */
const CONTROL = /[\p{Cc}\p{Cs}]/u;
