import { tlp } from '#libs/vocabularies';
import { AlignmentType, Footer, Header, PageNumber, Paragraph, ShadingType, TabStopType, TextRun } from 'docx';
import type { Paper } from '../../documents/tree/paper.js';
import { lettersOf } from '../../documents/tree/text.js';
import { LOOK } from './styles.js';

const TALL_WIDTH = 9638;
const WIDE_WIDTH = 14_570;

/** The label as FIRST asks for it: at the right, 12 points, its colour on black, never translated. */
function label(paper: Paper): TextRun {
  const colour = tlp.terms.find(({ code }) => code === paper.tlp)?.colour ?? '#FFFFFF';
  return new TextRun({
    text: ` ${paper.tlp} `,
    bold: true,
    size: 24,
    color: colour.slice(1),
    rightToLeft: false,
    shading: { type: ShadingType.CLEAR, fill: '000000', color: 'auto' },
  });
}

const small = { size: 16, sizeComplexScript: 16, color: LOOK.quiet } as const;

export const paperHead = (paper: Paper): Header =>
  new Header({
    children: [
      new Paragraph({ alignment: AlignmentType.RIGHT, bidirectional: false, children: [label(paper)] }),
      new Paragraph({
        bidirectional: paper.dir === 'rtl',
        children: [new TextRun({ ...small, text: `${paper.title} · ${lettersOf(paper.drill)}` })],
      }),
    ],
  });

/** `Page x of y`, where the word for the page stands before, between and after as the language wants it. */
export function paperFeet(paper: Paper, wide: boolean): Footer {
  const pages = paper.furniture.page.split(/(\{page\}|\{pages\})/).map((piece) => {
    if (piece === '{page}') return new TextRun({ ...small, children: [PageNumber.CURRENT] });
    if (piece === '{pages}') return new TextRun({ ...small, children: [PageNumber.TOTAL_PAGES] });
    return new TextRun({ ...small, text: piece, rightToLeft: paper.dir === 'rtl' });
  });
  return new Footer({
    children: [
      new Paragraph({
        bidirectional: false,
        tabStops: [{ type: TabStopType.RIGHT, position: wide ? WIDE_WIDTH : TALL_WIDTH }],
        children: [...pages, new TextRun({ text: '\t' }), label(paper)],
      }),
    ],
  });
}
