import {
  Document,
  HeadingLevel,
  Packer,
  PageOrientation,
  TableOfContents,
  type FileChild,
  type ISectionOptions,
} from 'docx';
import type { Paper, Section } from '../../documents/tree/paper.js';
import { lettersOf } from '../../documents/tree/text.js';
import { blockChildren } from './block-children.js';
import { paperFeet, paperHead } from './furniture.js';
import { paragraph } from './paragraph.js';
import { LOOK, styles } from './styles.js';

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

function sectionChildren(paper: Paper, section: Section, level: number): FileChild[] {
  const heading = LEVELS[Math.min(level, LEVELS.length - 1)] ?? HeadingLevel.HEADING_3;
  return [
    paragraph(paper, section.title, { heading, pageBreakBefore: (section.newPage ?? false) && level === 0 }),
    ...section.blocks.flatMap((block) => blockChildren(paper, block, section.wide ?? false)),
    ...(section.sections ?? []).flatMap((one) => sectionChildren(paper, one, level + 1)),
  ];
}

/** Shown until the program that opens the file works the contents out itself, with their pages. */
const entriesOf = (section: Section): { title: string; level: number }[] => [
  { title: lettersOf(section.title), level: 1 },
  ...(section.sections ?? []).map(({ title }) => ({ title: lettersOf(title), level: 2 })),
];

function cover(paper: Paper): FileChild[] {
  const notice = paper.notice ? blockChildren(paper, { kind: 'callout', tone: 'warning', ...paper.notice }) : [];
  return [
    paragraph(paper, paper.drill, { style: 'CoverDrill', spacing: { before: 2400 } }),
    paragraph(paper, paper.title, { heading: HeadingLevel.TITLE }),
    paragraph(paper, paper.subject, { style: 'CoverSubject' }),
    ...notice,
    ...blockChildren(paper, { kind: 'facts', facts: paper.cover }),
    paragraph(paper, paper.handling, { spacing: { before: 600 } }),
    paragraph(paper, paper.furniture.madeBy, {}, { color: LOOK.quiet }),
    paragraph(paper, paper.furniture.contents, { style: 'ContentsTitle', pageBreakBefore: true }),
    new TableOfContents(paper.furniture.contents, {
      hyperlink: true,
      headingStyleRange: '1-2',
      cachedEntries: paper.sections.flatMap(entriesOf),
    }),
  ];
}

/** A part of the file with pages of one orientation. */
function part(paper: Paper, children: readonly FileChild[], wide: boolean): ISectionOptions {
  return {
    properties: {
      page: {
        size: {
          width: 11_906,
          height: 16_838,
          orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: 1500, bottom: 1300, left: 1134, right: 1134 },
      },
    },
    headers: { default: paperHead(paper) },
    footers: { default: paperFeet(paper, wide) },
    children,
  };
}

/** A paper as a document to edit further: styles, headings, real tables; from right to left where the language is. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const parts: { children: FileChild[]; wide: boolean }[] = [{ children: cover(paper), wide: false }];
  for (const section of paper.sections) {
    const wide = section.wide ?? false;
    const last = parts.at(-1);
    const children = sectionChildren(paper, section, 0);
    if (parts.length === 1 || last?.wide !== wide) parts.push({ children, wide });
    else last.children.push(...children);
  }
  const file = new Document({
    title: `${paper.title} – ${lettersOf(paper.subject)}`,
    creator: 'Muster',
    keywords: paper.tlp,
    styles: styles(paper.dir === 'rtl'),
    features: { updateFields: true },
    sections: parts.map(({ children, wide }) => part(paper, children, wide)),
  });
  return Packer.toBuffer(file);
}
