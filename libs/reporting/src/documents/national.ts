import type { NationalReport } from '#libs/domain';
import type { Words } from '../writers/words/words.js';
import { bar, figure, none, number, own, rating, theirs, words } from './parts/cells.js';
import { columns } from './parts/columns.js';
import { named, paperFrame, statusFacts } from './parts/cover.js';
import { remarks } from './parts/findings.js';
import { capabilitiesSection } from './sections/capabilities.js';
import { coverageSection } from './sections/coverage.js';
import { feedbackSection } from './sections/feedback.js';
import { improvementSection } from './sections/improvement.js';
import { methodSection } from './sections/method.js';
import { needsTable, scenarioNeeds } from './sections/needs.js';
import { coverFacts, overviewSection } from './sections/overview.js';
import { resultsSection } from './sections/results.js';
import { signOffSection } from './sections/sign-off.js';
import { timelineSection } from './sections/timeline.js';
import { trendSections } from './sections/trend.js';
import type { Block, Table } from './tree/block.js';
import type { Paper, Section } from './tree/paper.js';

/** The report of one nation: its own whole play against the anonymous distribution of the rest. */
export function nationalPaper(w: Words, report: NationalReport, made: number): Paper {
  const { overview, findings, nation } = report;
  const titles = new Map(report.injects.map(({ inject, title }) => [inject, title]));
  const targets = new Map(report.capabilities.map(({ id, title }) => [id, title]));
  const names = new Map(report.participants.teams.map(({ id, name }) => [id, name]));
  return {
    kind: 'national',
    ...paperFrame(w, report, w.paper.titles.national),
    subject: theirs(nation.name),
    drill: theirs(overview.title),
    made,
    cover: [named(w.paper.facts.nation, nation.name), ...coverFacts(w, overview), ...statusFacts(w, report)],
    sections: [
      overviewSection(w, overview, remarks(w, findings, 'overview')),
      objectives(w, report),
      capabilitiesSection(
        w,
        report.capabilities,
        titles,
        remarks(
          w,
          findings.filter(({ target }) => target === null),
          'capabilities',
        ),
      ),
      improvementSection(w, report.improvement, targets, remarks(w, findings, 'improvement')),
      resultsSection(w, report.teams, report.injects, (team) => names.get(team) ?? team),
      timelineSection(
        w,
        report.timeline,
        overview,
        { injects: titles, teams: names },
        remarks(w, findings, 'timeline'),
      ),
      communications(w, report),
      coverageSection(w, coverage(w, report)),
      participants(w, report),
      feedbackSection(w, report.feedback, remarks(w, findings, 'feedback')),
      ...trendSections(w, report.trend),
      methodSection(w, report.method, titles, remarks(w, findings, 'method')),
      signOffSection(w, report),
    ],
  };
}

function objectives(w: Words, report: NationalReport): Section {
  const { sections, leads, columns: heads, empty } = w.paper;
  const reached: Table = {
    kind: 'table',
    id: 'objectives',
    caption: sections.objectives,
    columns: columns([heads.objective, 7], [heads.rating, 2], [heads.share, 5]),
    rows: report.objectives.map((one) => [
      words(own(w, one.title)),
      rating(w, one.rating),
      bar(w, one.share, one.others.quality),
    ]),
    empty: empty.rows,
    note: leads.objectives,
  };
  const ratings = ['P', 'S', 'M', 'U', 'not-exercised'] as const;
  const others: Table = {
    kind: 'table',
    id: 'others',
    caption: heads.others,
    columns: columns(
      [heads.objective, 7],
      ...ratings.map((name) => [name === 'not-exercised' ? w.texts.ratings[name] : name, 2.2, 'end'] as const),
    ),
    rows: report.objectives.map((one) => [
      words(own(w, one.title)),
      ...ratings.map((name) => figure(w, one.others.ratings[name], number)),
    ]),
    empty: empty.rows,
    note: `${leads.others} ${w.paper.suppressedNote}`,
  };
  const lead: Block = { kind: 'paragraph', text: leads.needs, quiet: true };
  return {
    id: 'needs',
    title: sections.needs,
    newPage: true,
    blocks: [
      lead,
      needsTable(w, report.needs, report.objectives),
      scenarioNeeds(w, report.objectives),
      reached,
      others,
      ...remarks(w, report.findings, 'objectives'),
    ],
  };
}

function communications(w: Words, { communications: counts, findings }: NationalReport): Section {
  const { facts, sections } = w.paper;
  const of = (label: string, count: number) => ({ label, value: w.number(count) });
  return {
    id: 'communications',
    title: sections.communications,
    blocks: [
      {
        kind: 'facts',
        facts: [
          of(facts.messagesSent, counts.messagesSent),
          of(facts.messagesReceived, counts.messagesReceived),
          of(facts.advisoriesSent, counts.advisoriesSent),
          of(facts.advisoriesReceived, counts.advisoriesReceived),
          of(facts.indicatorsSent, counts.indicatorsSent),
        ],
      },
      ...remarks(w, findings, 'communications'),
    ],
  };
}

function coverage(w: Words, { coverage: { gca, first } }: NationalReport): Parameters<typeof coverageSection>[1] {
  const of = (lines: typeof gca) =>
    lines.map(({ code, objectives: answered, injects, quality }) => ({
      code,
      objectives: answered,
      injects: injects.length,
      quality: quality === null ? none : bar(w, quality, null),
    }));
  return { gca: of(gca), first: of(first) };
}

function participants(w: Words, { participants: { organisations, teams }, findings }: NationalReport): Section {
  const { sections, columns: heads, empty } = w.paper;
  const organisationOf = new Map(organisations.map(({ id, name }) => [id, name]));
  return {
    id: 'participants',
    title: sections.participants,
    blocks: [
      {
        kind: 'table',
        id: 'participants',
        caption: '',
        columns: columns([heads.organisation, 6], [heads.team, 5], [heads.role, 4], [heads.languages, 3]),
        rows: teams.map(({ name, organisation, role, languages }) => [
          words(theirs(organisationOf.get(organisation) ?? organisation)),
          words(theirs(name)),
          words([{ code: role }]),
          words([{ code: languages.join(', ') }]),
        ]),
        empty: empty.rows,
      },
      ...remarks(w, findings, 'participants'),
    ],
  };
}
