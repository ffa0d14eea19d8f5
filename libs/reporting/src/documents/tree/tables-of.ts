import type { Table } from './block.js';
import type { ReportDocument, Section } from './report-document.js';

const within = (section: Section): Table[] => [
  ...section.blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
  ...(section.sections ?? []).flatMap(within),
];

/** All tables of a document in the order of its pages. */
export const tablesOf = (document: ReportDocument): readonly Table[] => document.sections.flatMap(within);
