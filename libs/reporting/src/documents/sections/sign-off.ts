import type { ReportFrame } from '#libs/domain';
import type { Words } from '../../writers/words/words.js';
import { theirs } from '../parts/cells.js';
import { statusFacts } from '../parts/cover.js';
import type { Section } from '../tree/paper.js';

/** Where a document is signed: on paper, or by the name that stands in it. */
export function signOffSection(w: Words, frame: ReportFrame): Section {
  const { sections, facts } = w.paper;
  const { signed } = frame;
  return {
    id: 'sign-off',
    title: sections.signOff,
    blocks: [
      { kind: 'facts', facts: statusFacts(w, frame) },
      {
        kind: 'signature',
        lines: [
          { label: facts.name, value: signed ? theirs(signed.name) : '' },
          { label: facts.office, value: signed ? theirs(signed.office) : '' },
          { label: facts.signature, value: '' },
          { label: facts.date, value: '' },
        ],
      },
    ],
  };
}
