export interface RadarPoint {
  readonly x: number;
  readonly y: number;
}

export interface RadarShape {
  /** Where each axis ends; the first one points up, the others follow clockwise. */
  readonly ends: readonly RadarPoint[];
  /** Where each value lies; undefined where there is no figure, which is not the same as zero. */
  readonly points: readonly (RadarPoint | undefined)[];
  /** What joins the points: pieces of neighbours that both have a figure. */
  readonly edges: readonly (readonly [RadarPoint, RadarPoint])[];
  /** Whether every axis has a figure, so that the edges enclose an area. */
  readonly closed: boolean;
}

const at = (index: number, count: number, length: number): RadarPoint => {
  const angle = (index / count) * 2 * Math.PI;
  return { x: Math.sin(angle) * length, y: -Math.cos(angle) * length };
};

/** @param values from 0 to 1, or null where there is no figure; at least three of them make a radar */
export function radarShape(values: readonly (number | null)[], radius: number): RadarShape {
  const count = values.length;
  const points = values.map((value, index) => (value === null ? undefined : at(index, count, value * radius)));
  const edges = points.flatMap((point, index): (readonly [RadarPoint, RadarPoint])[] => {
    const next = points[(index + 1) % count];
    return point && next && count > 1 ? [[point, next]] : [];
  });
  return {
    ends: values.map((_, index) => at(index, count, radius)),
    points,
    edges,
    closed: count > 2 && edges.length === count,
  };
}
