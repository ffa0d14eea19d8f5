import type { Table } from './block.js';
import type { Paper, Section } from './paper.js';
import { lettersOf } from './text.js';

/** A table, and what a sheet that holds it alone is called. */
export type NamedTable = Table & { readonly sheet: string };

const within = (section: Section): NamedTable[] => [
  ...section.blocks.flatMap((block) =>
    block.kind === 'table' ? [{ ...block, sheet: block.caption || lettersOf(section.title) }] : [],
  ),
  ...(section.sections ?? []).flatMap(within),
];

/** All tables of a document in the order of its pages. */
export const tablesOf = (paper: Paper): readonly NamedTable[] => paper.sections.flatMap(within);
