import type { PublicSummary } from '#libs/domain';
import type { Words } from '../writers/words/words.js';
import { theirs } from './parts/cells.js';
import { paperFrame, statusFacts } from './parts/cover.js';
import { findingSections } from './parts/findings.js';
import { coverageSection } from './sections/coverage.js';
import { nationsSection, pooledCoverage, regionalObjectives } from './sections/over-all.js';
import { coverFacts, overviewSection } from './sections/overview.js';
import type { Paper } from './tree/paper.js';

/** What anybody may read. */
export function publicPaper(w: Words, summary: PublicSummary, made: number): Paper {
  const { overview, findings } = summary;
  const { paper } = w;
  return {
    kind: 'public',
    ...paperFrame(w, summary, paper.titles.public),
    subject: paper.region,
    drill: theirs(overview.title),
    made,
    cover: [...coverFacts(w, overview), ...statusFacts(w, summary)],
    sections: [
      overviewSection(w, overview),
      nationsSection(w, summary.participants.nations),
      {
        id: 'objectives',
        title: paper.sections.objectives,
        blocks: [
          { kind: 'callout', tone: 'note', title: '', text: paper.leads.regional },
          ...regionalObjectives(w, summary.objectives),
        ],
      },
      coverageSection(w, pooledCoverage(w, summary.coverage)),
      {
        id: 'findings',
        title: paper.sections.findings,
        blocks: findings.length === 0 ? [{ kind: 'paragraph', text: paper.empty.findings, quiet: true }] : [],
        sections: findingSections(w, 'findings', findings),
      },
    ],
  };
}
