/** Where a value stands in a parsed file: keys and indexes from its root. */
export type Path = readonly (string | number)[];

/** Whether `path` is `outer` or lies inside it. */
export const isWithin = (path: Path, outer: Path): boolean => outer.every((step, i) => path[i] === step);
