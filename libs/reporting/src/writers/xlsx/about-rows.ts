import type { Row } from 'write-excel-file/node';
import type { Fact } from '../../documents/tree/block.js';
import type { Paper, Section } from '../../documents/tree/paper.js';
import { wordsCell } from './words-cell.js';

const fact = ({ label, value }: Fact): Row => [wordsCell(label), wordsCell(value)];

const factsOf = (section: Section): Row[] => [
  ...section.blocks.flatMap((block): Row[] =>
    block.kind === 'facts' ? [[], [wordsCell(section.title, { fontWeight: 'bold' })], ...block.facts.map(fact)] : [],
  ),
  ...(section.sections ?? []).flatMap(factsOf),
];

/** What the workbook is, who may have it, and the facts that stand in no table. */
export const aboutRows = (paper: Paper): Row[] => [
  [wordsCell(paper.tlp, { fontWeight: 'bold', wrap: false })],
  [wordsCell(paper.title, { fontWeight: 'bold', fontSize: 16, wrap: false })],
  [wordsCell(paper.subject, { fontSize: 13, wrap: false })],
  [wordsCell(paper.drill, { wrap: false })],
  [wordsCell(paper.handling, { wrap: false })],
  ...(paper.notice ? [[], [wordsCell(paper.notice.title, { fontWeight: 'bold' }), wordsCell(paper.notice.text)]] : []),
  [],
  ...paper.cover.map(fact),
  ...paper.sections.flatMap(factsOf),
];
