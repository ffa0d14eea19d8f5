const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

/**
 * How long a run will still take, in seconds, and which share of it is done: what was expected of each case, stretched by
 * what those that are over took against it.
 */
export function timeLeft(
  expected: readonly number[],
  took: readonly number[],
  elapsed: number,
): { readonly seconds: number; readonly share: number } {
  const spent = sum(took);
  const stretch = took.length === 0 ? 1 : spent / Math.max(1, sum(expected.slice(0, took.length)));
  const current = Math.max(0, (expected[took.length] ?? 0) * stretch - elapsed);
  const seconds = current + stretch * sum(expected.slice(took.length + 1));
  const all = spent + elapsed + seconds;
  return { seconds, share: all === 0 ? 1 : (spent + elapsed) / all };
}
