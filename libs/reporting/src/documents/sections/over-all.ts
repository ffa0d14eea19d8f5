import type { NationCard, RegionalCoverage, RegionalInject, RegionalObjective, RegionalTarget } from '#libs/domain';
import { plain, type Words } from '../../writers/words/words.js';
import { bar, figure, number, own, share, span, theirs, words } from '../parts/cells.js';
import { columns } from '../parts/columns.js';
import type { Table } from '../tree/block.js';
import type { Cell } from '../tree/cell.js';
import type { Section } from '../tree/paper.js';
import type { coverageSection } from './coverage.js';

const RATINGS = ['P', 'S', 'M', 'U', 'not-exercised'] as const;

const asBar = (w: Words, value: number): Cell => bar(w, value, null);

function ratedTable(w: Words, id: string, label: string, rated: readonly RegionalTarget[]): Table {
  const { columns: heads, empty, suppressedNote } = w.paper;
  return {
    kind: 'table',
    id,
    caption: label,
    columns: columns(
      [label, 6],
      ...RATINGS.map((name) => [name === 'not-exercised' ? w.texts.ratings[name] : name, 2.1, 'end'] as const),
      [heads.quality, 4],
    ),
    rows: rated.map(({ title, ratings, quality }) => [
      words(own(w, title)),
      ...RATINGS.map((name) => figure(w, ratings[name], number)),
      figure(w, quality, asBar),
    ]),
    empty: empty.rows,
    note: suppressedNote,
  };
}

/** How many teams earned each rating, for each objective and each capability target. */
export const regionalObjectives = (w: Words, objectives: readonly RegionalObjective[]): readonly Table[] => [
  ratedTable(w, 'objectives', w.paper.columns.objective, objectives),
  ratedTable(
    w,
    'targets',
    w.paper.columns.target,
    objectives.flatMap(({ targets }) => targets),
  ),
];

const OUTCOMES = ['in-time', 'late', 'unanswered', 'not-received'] as const;
const BANDS = ['0-20', '20-40', '40-60', '60-80', '80-100', 'not-scored'] as const;

function outcomes(w: Words, injects: readonly RegionalInject[]): Table {
  const { columns: heads, outcomes: names, empty } = w.paper;
  return {
    kind: 'table',
    id: 'injects',
    caption: '',
    columns: columns(
      [heads.inject, 6],
      ...OUTCOMES.map((name) => [names[name], 2.2, 'end'] as const),
      [heads.quality, 3.6],
      [heads.difficulty, 2.2, 'end'],
      [heads.median, 2.2, 'end'],
    ),
    rows: injects.map((one) => [
      words(own(w, one.title)),
      ...OUTCOMES.map((name) => figure(w, one.outcomes[name], number)),
      figure(w, one.quality, asBar),
      figure(w, one.difficulty, share),
      figure(w, one.took, span),
    ]),
    empty: empty.rows,
  };
}

const bandName = (w: Words, name: (typeof BANDS)[number]): string =>
  name === 'not-scored' ? w.paper.bands[name] : name.replace('-', '–');

const bands = (w: Words, injects: readonly RegionalInject[]): Table => ({
  kind: 'table',
  id: 'bands',
  caption: w.paper.chart.scores,
  columns: columns([w.paper.columns.inject, 6], ...BANDS.map((name) => [bandName(w, name), 2.2, 'end'] as const)),
  rows: injects.map((one) => [words(own(w, one.title)), ...BANDS.map((name) => figure(w, one.bands[name], number))]),
  empty: w.paper.empty.rows,
  note: w.paper.suppressedNote,
});

/** How every inject went over all teams. */
export const regionalInjects = (w: Words, injects: readonly RegionalInject[]): Section => ({
  id: 'results',
  title: w.paper.sections.results,
  newPage: true,
  blocks: [{ kind: 'paragraph', text: w.paper.leads.injects, quiet: true }, outcomes(w, injects), bands(w, injects)],
});

export function pooledCoverage(w: Words, { gca, first }: RegionalCoverage): Parameters<typeof coverageSection>[1] {
  const of = (lines: RegionalCoverage['gca']) =>
    lines.map(({ code, objectives, injects, quality }) => ({
      code,
      objectives,
      injects: injects.length,
      quality: figure(w, quality, asBar),
    }));
  return { gca: of(gca), first: of(first) };
}

/** The nations that took part, in the order of their names: no figure stands beside them. */
export function nationsSection(w: Words, nations: readonly NationCard[]): Section {
  const collator = new Intl.Collator(w.language, { numeric: true, sensitivity: 'base' });
  const sorted = nations.map(({ name }) => plain(name)).sort((one, other) => collator.compare(one, other));
  return {
    id: 'participants',
    title: w.paper.sections.participants,
    blocks: [
      { kind: 'paragraph', text: w.paper.leads.noRanking, quiet: true },
      { kind: 'list', ordered: false, items: sorted.map(theirs) },
    ],
  };
}
