import type { Fault } from '#libs/contracts';
import type { Place } from '../reading/place.js';

/** A fault at a place. */
export const found = (
  place: Place,
  rule: string,
  message: string,
  mend: string,
  severity: Fault['severity'] = 'fault',
): Fault => ({ ...place, rule, severity, message, mend });

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Sorted by file, line, column and rule, each once. */
export function inOrder(faults: readonly Fault[]): Fault[] {
  const sorted = [...faults].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.message, b.message),
  );
  return sorted.filter((fault, i) => {
    const before = sorted[i - 1];
    return !before || JSON.stringify(before) !== JSON.stringify(fault);
  });
}
