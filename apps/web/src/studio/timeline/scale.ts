/** Pixels for each minute of drill time, from the farthest to the nearest. */
export const ZOOMS = [2, 4, 8, 16, 32] as const;

const MINUTE = 60_000;
const STEPS = [1, 5, 10, 15, 30, 60, 120].map((minutes) => minutes * MINUTE);
/** So near to each other, the words at the axis can still be read. */
const NEAREST = 84;

export const ITEM = { width: 176, height: 44, line: 52 } as const;

export interface Scale {
  readonly toX: (time: number) => number;
  readonly toTime: (x: number) => number;
  /** How much drill time an item takes up. */
  readonly item: number;
}

export function scaleOf(zoom: number): Scale {
  const toTime = (x: number): number => (x / zoom) * MINUTE;
  return { toX: (time) => (time / MINUTE) * zoom, toTime, item: toTime(ITEM.width + 8) };
}

/** Where the axis is marked. */
export function ticks(until: number, { toX }: Scale): readonly number[] {
  const step = STEPS.find((one) => toX(one) >= NEAREST) ?? STEPS.at(-1) ?? MINUTE;
  return Array.from({ length: Math.floor(until / step) + 1 }, (_, index) => index * step);
}
