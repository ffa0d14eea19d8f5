import { FINDING_KINDS, type Finding, type ReportSection } from '#libs/domain';
import type { Words } from '../../writers/words/words.js';
import type { Block } from '../tree/block.js';
import type { Section } from '../tree/paper.js';
import type { Piece, Text } from '../tree/text.js';
import { theirs } from './cells.js';

/** A finding as one item of a list: its title, what was observed, and where it says so the analysis and the reference. */
export function findingText(w: Words, { title, text, analysis, reference }: Finding): Text {
  const { findings } = w.paper;
  const further = (label: string, said: string | null): readonly Piece[] =>
    said === null || said === '' ? [] : [` ${label}: `, ...pieces(said)];
  return [
    ...pieces(title),
    ': ',
    ...pieces(text),
    ...further(findings.analysis, analysis),
    ...further(findings.reference, reference),
  ];
}

const pieces = (text: string): readonly Piece[] => theirs(text) as readonly Piece[];

/** The findings under the words for their kinds, strengths first. */
export function findingSections(w: Words, id: string, findings: readonly Finding[]): readonly Section[] {
  return FINDING_KINDS.flatMap((kind): Section[] => {
    const some = findings.filter((finding) => finding.kind === kind);
    if (some.length === 0) return [];
    const items = some.map((finding) => findingText(w, finding));
    return [{ id: `${id}-${kind}`, title: w.paper.findings[kind], blocks: [{ kind: 'list', ordered: false, items }] }];
  });
}

/** What people wrote in one section of the report, as blocks at its end. */
export function remarks(w: Words, findings: readonly Finding[], section: ReportSection): readonly Block[] {
  return findings
    .filter((finding) => finding.section === section)
    .map((finding): Block => ({
      kind: 'callout',
      tone: 'note',
      title: w.paper.findings[finding.kind],
      text: findingText(w, finding),
    }));
}
