import type { Column } from '../tree/block.js';

/** Columns of a table, each with its share of the width; figures stand at the end. */
export const columns = (...given: readonly (readonly [label: string, width: number, align?: 'end'])[]): Column[] =>
  given.map(([label, width, align]) => ({ label, width, align: align ?? 'start' }));
