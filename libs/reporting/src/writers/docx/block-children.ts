import { BorderStyle, Paragraph, ShadingType, type FileChild } from 'docx';
import type { Block } from '../../documents/tree/block.js';
import type { Paper } from '../../documents/tree/paper.js';
import { paragraph } from './paragraph.js';
import { factsTable, gridTable, signatureTable } from './tables.js';
import { LOOK } from './styles.js';

const after = (): Paragraph => new Paragraph({ spacing: { after: 60 } });

function callout(paper: Paper, block: Extract<Block, { kind: 'callout' }>): FileChild[] {
  const line = {
    style: BorderStyle.SINGLE,
    size: 24,
    space: 8,
    color: block.tone === 'warning' ? LOOK.mark : LOOK.accent,
  };
  const look = {
    shading: { type: ShadingType.CLEAR, fill: LOOK.wash, color: 'auto' },
    border: paper.dir === 'rtl' ? { right: line } : { left: line },
    keepLines: true,
  };
  const title =
    block.title === ''
      ? []
      : [
          paragraph(
            paper,
            block.title,
            { ...look, keepNext: true, spacing: { after: 0 } },
            { bold: true, boldComplexScript: true },
          ),
        ];
  return [...title, paragraph(paper, block.text, look)];
}

/** One block of a paper as what the document holds in its place. */
export function blockChildren(paper: Paper, block: Block, wide = false): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [
        paragraph(paper, block.text, block.quiet ? { keepNext: true } : {}, block.quiet ? { color: LOOK.quiet } : {}),
      ];
    case 'label':
      return [
        paragraph(paper, block.text, { style: 'Label', keepNext: true }, { bold: true, boldComplexScript: true }),
      ];
    case 'rated':
      return [
        paragraph(
          paper,
          `${block.label}: ${block.shown} · ${block.share}`,
          { keepNext: true },
          { bold: true, boldComplexScript: true },
        ),
      ];
    case 'facts':
      return [factsTable(paper, block.facts), after()];
    case 'table':
      return gridTable(paper, block, wide);
    case 'figure':
      return [
        paragraph(paper, block.caption, { style: 'Label', keepNext: true }, { bold: true, boldComplexScript: true }),
        paragraph(paper, block.alternative, { style: 'Small' }),
      ];
    case 'list':
      return block.items.map((item) => paragraph(paper, item, { bullet: { level: 0 } }));
    case 'callout':
      return callout(paper, block);
    case 'signature':
      return [after(), signatureTable(paper, block.lines)];
    case 'page-break':
      return [new Paragraph({ pageBreakBefore: true })];
  }
}
