import { firstServices, term } from '#libs/vocabularies';
import type { Words } from '../../writers/words/words.js';
import { number, words } from '../parts/cells.js';
import { columns } from '../parts/columns.js';
import type { Block } from '../tree/block.js';
import type { Cell } from '../tree/cell.js';
import type { Section } from '../tree/paper.js';
import type { Text } from '../tree/text.js';

export interface CoveredCode {
  readonly code: string;
  readonly objectives: readonly string[];
  readonly injects: number;
  /** How well it went; undefined where nothing is said of that. */
  readonly quality?: Cell;
}

const isPillar = (w: Words, code: string): code is keyof Words['paper']['pillars'] => code in w.paper.pillars;

/** The name of a pillar is in the language of the document; services have their publisher's. */
const nameOf = (w: Words, code: string): Text =>
  isPillar(w, code) ? w.paper.pillars[code] : [{ theirs: term(firstServices, code)?.name ?? code }];

function table(w: Words, id: string, label: string, lines: readonly CoveredCode[]): Block {
  const { columns: heads, empty } = w.paper;
  const told = lines.some(({ quality }) => quality);
  return {
    kind: 'table',
    id,
    caption: label,
    columns: columns(
      [heads.code, 1],
      [label, 6],
      [heads.objective, 3, 'end'],
      [heads.injects, 2, 'end'],
      ...(told ? [[heads.quality, 3, 'end'] as const] : []),
    ),
    rows: lines.map(({ code, objectives, injects, quality }) => [
      words([{ code }]),
      words(nameOf(w, code)),
      number(w, objectives.length),
      number(w, injects),
      ...(told && quality ? [quality] : []),
    ]),
    empty: empty.rows,
  };
}

/** What a drill exercised, by pillar of the Global Cybersecurity Agenda and by FIRST service. */
export const coverageSection = (
  w: Words,
  coverage: { readonly gca: readonly CoveredCode[]; readonly first: readonly CoveredCode[] },
  title: string = w.paper.sections.coverage,
): Section => ({
  id: 'coverage',
  title,
  blocks: [
    { kind: 'paragraph', text: w.paper.leads.coverage, quiet: true },
    table(w, 'pillars', w.paper.columns.pillar, coverage.gca),
    table(w, 'services', w.paper.columns.service, coverage.first),
  ],
});
