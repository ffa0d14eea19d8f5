/** What one unit adds to the coincidence matrix: `cell` = row × number of values + column. */
export type UnitCells = readonly { readonly cell: number; readonly adds: number }[];

export interface Coincidences {
  /** The values that were given where at least two markers marked, in ascending order. */
  readonly values: readonly number[];
  /** Each unit that at least two markers marked. */
  readonly units: readonly UnitCells[];
}

/** One row for each thing that was marked, one place in it for each mark; a marker who gave none leaves it undefined. */
export type Unit = readonly (number | undefined)[];

const given = (unit: Unit): number[] => unit.filter((mark) => mark !== undefined);

/** Every ordered pair of marks within a unit counts `1 / (marks - 1)`, so that each mark counts once. */
function cellsOf(marks: readonly number[], placeOf: ReadonlyMap<number, number>): UnitCells {
  const adds = 1 / (marks.length - 1);
  const cells = new Map<number, number>();
  marks.forEach((one, i) =>
    marks.forEach((other, j) => {
      if (i === j) return;
      const cell = (placeOf.get(one) ?? 0) * placeOf.size + (placeOf.get(other) ?? 0);
      cells.set(cell, (cells.get(cell) ?? 0) + adds);
    }),
  );
  return [...cells].map(([cell, sum]) => ({ cell, adds: sum }));
}

/** Puts the marks in pairs. A unit with fewer than two marks says nothing about agreement and is left out. */
export function coincidences(units: readonly Unit[]): Coincidences {
  const pairable = units.map(given).filter((marks) => marks.length > 1);
  const values = [...new Set(pairable.flat())].sort((one, other) => one - other);
  const placeOf = new Map(values.map((value, place) => [value, place]));
  return { values, units: pairable.map((marks) => cellsOf(marks, placeOf)) };
}
