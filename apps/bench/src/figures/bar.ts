import type { BenchBar } from '#libs/contracts';

/** Holds a value against its bar. */
export function bar(given: Omit<BenchBar, 'met'>): BenchBar {
  const { value, bar: mark, better } = given;
  return { ...given, met: better === 'lower' ? value <= mark : value >= mark };
}
