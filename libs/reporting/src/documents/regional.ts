import type { RegionalReport } from '#libs/domain';
import type { Words } from '../writers/words/words.js';
import { figureInWords, theirs } from './parts/cells.js';
import { paperFrame, statusFacts } from './parts/cover.js';
import { findingSections, remarks } from './parts/findings.js';
import { coverageSection } from './sections/coverage.js';
import { feedbackSection } from './sections/feedback.js';
import { improvementSection } from './sections/improvement.js';
import { methodSection } from './sections/method.js';
import { needsTable, scenarioNeeds } from './sections/needs.js';
import { coverFacts, overviewSection } from './sections/overview.js';
import { nationsSection, pooledCoverage, regionalInjects, regionalObjectives } from './sections/over-all.js';
import { signOffSection } from './sections/sign-off.js';
import { timelineSection } from './sections/timeline.js';
import type { Paper, Section } from './tree/paper.js';

/** The drill over all nations, in aggregates alone. */
export function regionalPaper(w: Words, report: RegionalReport, made: number): Paper {
  const { overview, findings } = report;
  const { paper } = w;
  const titles = new Map(report.injects.map(({ inject, title }) => [inject, title]));
  const targets = new Map(report.objectives.flatMap((one) => one.targets.map(({ id, title }) => [id, title] as const)));
  const inSection = findings.filter(({ section }) => section === 'capabilities');
  return {
    kind: 'regional',
    ...paperFrame(w, report, paper.titles.regional),
    subject: paper.region,
    drill: theirs(overview.title),
    made,
    cover: [
      ...coverFacts(w, overview),
      { label: paper.facts.nations, value: w.number(overview.nations) },
      { label: paper.facts.teams, value: w.number(overview.teams) },
      ...statusFacts(w, report),
    ],
    sections: [
      overviewSection(w, overview, remarks(w, findings, 'overview')),
      {
        id: 'needs',
        title: paper.sections.needs,
        newPage: true,
        blocks: [
          { kind: 'callout', tone: 'note', title: '', text: paper.leads.regional },
          needsTable(w, report.needs, report.objectives),
          scenarioNeeds(w, report.objectives),
          ...regionalObjectives(w, report.objectives),
          ...remarks(w, findings, 'objectives'),
        ],
      },
      {
        id: 'capabilities',
        title: paper.sections.findings,
        blocks: inSection.length === 0 ? [{ kind: 'paragraph', text: paper.empty.findings, quiet: true }] : [],
        sections: findingSections(w, 'findings', inSection),
      },
      improvementSection(w, report.improvement, targets, remarks(w, findings, 'improvement')),
      regionalInjects(w, report.injects),
      coverageSection(w, pooledCoverage(w, report.coverage)),
      timelineSection(
        w,
        report.timeline,
        overview,
        { injects: titles, teams: new Map() },
        remarks(w, findings, 'timeline'),
      ),
      communications(w, report),
      nationsSection(w, report.participants.nations),
      feedbackSection(w, report.feedback, remarks(w, findings, 'feedback')),
      methodSection(w, report.method, titles, remarks(w, findings, 'method')),
      signOffSection(w, report),
    ],
  };
}

function communications(w: Words, { communications: counts, lateness, findings }: RegionalReport): Section {
  const { facts, sections } = w.paper;
  return {
    id: 'communications',
    title: sections.communications,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: facts.messages, value: figureInWords(w, counts.messages) },
          { label: facts.advisories, value: figureInWords(w, counts.advisories) },
          { label: facts.indicators, value: figureInWords(w, counts.indicators) },
          { label: facts.announcements, value: w.number(counts.announcements) },
        ],
      },
      ...remarks(w, findings, 'communications'),
    ],
    sections: [
      {
        id: 'punctuality',
        title: sections.punctuality,
        blocks: [
          {
            kind: 'facts',
            facts: [
              { label: facts.released, value: w.span(lateness.p50) },
              { label: facts.releasedMost, value: w.span(lateness.p99) },
              { label: facts.releasedMax, value: w.span(lateness.max) },
            ],
          },
        ],
      },
    ],
  };
}
