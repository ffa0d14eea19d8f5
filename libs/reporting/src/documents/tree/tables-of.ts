import type { Table } from './block.js';
import type { Paper, Section } from './paper.js';

const within = (section: Section): Table[] => [
  ...section.blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
  ...(section.sections ?? []).flatMap(within),
];

/** All tables of a document in the order of its pages. */
export const tablesOf = (paper: Paper): readonly Table[] => paper.sections.flatMap(within);
