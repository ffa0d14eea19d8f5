import type { ParticipationRecord } from '#libs/domain';
import type { Words } from '../writers/words/words.js';
import { own, theirs, words } from './parts/cells.js';
import { columns } from './parts/columns.js';
import { named, paperFrame, statusFacts } from './parts/cover.js';
import { coverageSection } from './sections/coverage.js';
import { coverFacts, overviewSection } from './sections/overview.js';
import { signOffSection } from './sections/sign-off.js';
import type { Paper, Section } from './tree/paper.js';

/** That a nation took part, in what, and what follows: without any result. */
export function participationPaper(w: Words, record: ParticipationRecord, made: number): Paper {
  const { overview, nation } = record;
  const { paper } = w;
  const codes = (lines: ParticipationRecord['gca']) => lines.map((line) => ({ ...line }));
  return {
    kind: 'participation',
    ...paperFrame(w, record, paper.titles.participation),
    subject: theirs(nation.name),
    drill: theirs(overview.title),
    made,
    cover: [named(paper.facts.nation, nation.name), ...coverFacts(w, overview), ...statusFacts(w, record)],
    sections: [
      {
        id: 'use',
        title: paper.sections.use,
        blocks: [
          { kind: 'callout', tone: 'warning', title: '', text: paper.leads.notGci },
          { kind: 'paragraph', text: paper.leads.use },
        ],
      },
      overviewSection(w, overview),
      participants(w, record),
      exercised(w, record),
      coverageSection(w, { gca: codes(record.gca), first: codes(record.first) }),
      signOffSection(w, record),
    ],
  };
}

function participants(w: Words, record: ParticipationRecord): Section {
  const { sections, columns: heads, facts, empty } = w.paper;
  const { actions, open, done } = record.improvement;
  return {
    id: 'participants',
    title: sections.participants,
    blocks: [
      {
        kind: 'table',
        id: 'organisations',
        caption: '',
        columns: columns([heads.organisation, 1]),
        rows: record.organisations.map(({ name }) => [words(theirs(name))]),
        empty: empty.rows,
      },
      {
        kind: 'table',
        id: 'teams',
        caption: '',
        columns: columns([heads.team, 3], [heads.role, 2]),
        rows: record.teams.map(({ name, role }) => [words(theirs(name)), words([{ code: role }])]),
        empty: empty.rows,
      },
      {
        kind: 'facts',
        facts: [
          { label: facts.received, value: w.number(record.received) },
          { label: facts.answered, value: w.number(record.answered) },
          { label: facts.advisoriesSent, value: w.number(record.advisoriesShared) },
          { label: facts.actions, value: `${actions} (${facts.done}: ${done}, ${facts.open}: ${open})` },
        ],
      },
    ],
  };
}

function exercised(w: Words, record: ParticipationRecord): Section {
  const { sections, columns: heads, yes, no, empty } = w.paper;
  return {
    id: 'exercised',
    title: sections.exercised,
    blocks: [
      {
        kind: 'table',
        id: 'objectives',
        caption: '',
        columns: columns([heads.objective, 6], [heads.exercised, 2]),
        rows: record.objectives.map((one) => [words(own(w, one.title)), words(one.exercised ? yes : no)]),
        empty: empty.rows,
      },
    ],
  };
}
