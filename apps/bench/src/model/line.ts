/** A straight line through what was measured. */
export interface Line {
  readonly at0: number;
  readonly slope: number;
}

export type Point = readonly [x: number, y: number];

/** The line of least squares; through a single point it is level. */
export function lineThrough(points: readonly Point[]): Line {
  const mean = (of: (point: Point) => number): number =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean(([one]) => one), mean(([, one]) => one)];
  const spread = points.reduce((sum, [one]) => sum + (one - x) ** 2, 0);
  if (spread === 0) return { at0: y, slope: 0 };
  const slope = points.reduce((sum, [one, other]) => sum + (one - x) * (other - y), 0) / spread;
  return { at0: y - slope * x, slope };
}

export const on = ({ at0, slope }: Line, x: number): number => at0 + slope * x;
