import { lettersOf, type Text } from '../../documents/tree/text.js';
import type { Paper, Section } from '../../documents/tree/paper.js';
import { printable } from './printable.js';

const SHORT = 6;

/** Where a block holds a text, or (`items`) a list of them: texts are lists of pieces, as other things are lists of theirs. */
const TEXTS = ['text', 'shown', 'note', 'value', 'title'];

function forLayout(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return KEPT.includes(key) ? value : printable(value);
  if (Array.isArray(value)) {
    if (TEXTS.includes(key)) return printable(value as Text);
    return value.map((inner) => (key === 'items' ? printable(inner as Text) : forLayout(inner)));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, forLayout(inner, name)]));
}

/** Words of the layout itself. */
const KEPT = ['kind', 'align', 'tone', 'id'];

const sectionData = (section: Section): unknown => ({
  title: printable(section.title),
  newPage: section.newPage ?? false,
  wide: section.wide ?? false,
  blocks: section.blocks.map((block) => forLayout(block)),
  sections: (section.sections ?? []).map(sectionData),
});

const countOf = (sections: readonly Section[]): number =>
  sections.reduce((sum, { sections: within = [] }) => sum + 1 + countOf(within), 0);

/** A paper as the data that the page layout in `typst/` reads. */
export const pageData = (paper: Paper): string =>
  JSON.stringify({
    language: paper.language,
    dir: paper.dir,
    tlp: paper.tlp,
    title: printable(paper.title),
    subject: printable(paper.subject),
    drill: printable(paper.drill),
    plain: { subject: lettersOf(paper.subject), drill: printable(paper.drill) },
    handling: paper.handling,
    furniture: paper.furniture,
    contents: countOf(paper.sections) > SHORT,
    cover: forLayout(paper.cover),
    ...(paper.notice ? { notice: forLayout(paper.notice) } : {}),
    sections: paper.sections.map(sectionData),
  });
