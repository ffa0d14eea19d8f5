/** The least number of other teams of which a team may be told anything. */
export const SMALLEST_CELL = 5;

/** A figure over other teams, or why there is none. */
export type Cell = { readonly value: number } | { readonly value: null; readonly reason: 'fewer-than-five' };

/** Fine enough to compare with, too coarse to work a single team's figure out of several. */
const SHARE_GRAIN = 0.01;
export const SPAN_GRAIN = 10_000;

/**
 * A figure over the other teams' values, one value a team; kept back when there are fewer than five of them.
 * @param of the figure over all of them; it gets at least five values
 * @param grain what the figure is rounded to
 */
export function cell(
  values: readonly number[],
  of: (values: readonly number[]) => number | null,
  grain: number = SHARE_GRAIN,
): Cell {
  if (values.length < SMALLEST_CELL) return { value: null, reason: 'fewer-than-five' };
  const value = of(values) ?? 0;
  const steps = Math.round(value / grain);
  return { value: grain < 1 ? steps / Math.round(1 / grain) : steps * grain };
}
