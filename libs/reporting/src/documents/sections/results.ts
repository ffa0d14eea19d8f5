import type { InjectId, NationalInject, TeamResult } from '#libs/domain';
import type { Words } from '../../writers/words/words.js';
import { bar, none, number, own, share, span, theirs, words } from '../parts/cells.js';
import { columns } from '../parts/columns.js';
import type { Block, Fact } from '../tree/block.js';
import type { Cell } from '../tree/cell.js';
import type { Section } from '../tree/paper.js';

function totals(w: Words, result: TeamResult): readonly Fact[] {
  const { facts } = w.paper;
  return [
    { label: facts.total, value: w.percent(result.total.share) },
    { label: facts.received, value: w.number(result.received) },
    { label: facts.answered, value: `${result.answered} / ${result.expected}` },
    { label: facts.late, value: w.number(result.late) },
    { label: facts.hints, value: w.number(result.hints) },
    { label: facts.contingencies, value: w.number(result.contingencies) },
    { label: facts.median, value: w.span(result.medianTook) },
  ];
}

function row(w: Words, one: TeamResult['injects'][number], about: NationalInject | undefined, place: number): Cell[] {
  const { score } = one;
  const quality = about?.others.quality ?? null;
  return [
    number(w, place),
    words(about ? own(w, about.title) : [{ code: one.inject }]),
    one.answered === null ? none : words([{ code: w.offset(one.answered) }]),
    score ? bar(w, score.quality, quality) : none,
    share(w, score?.timeliness ?? null),
    span(w, one.took),
    number(w, score?.points ?? null, 2),
  ];
}

type Abouts = ReadonlyMap<InjectId, NationalInject>;

function table(w: Words, result: TeamResult, abouts: Abouts): Block {
  const { columns: heads, empty } = w.paper;
  return {
    kind: 'table',
    id: `results-${result.team}`,
    caption: '',
    columns: columns(
      [heads.number, 1, 'end'],
      [heads.inject, 7],
      [heads.answered, 2.6],
      [heads.quality, 4.4],
      [heads.timeliness, 2.2, 'end'],
      [heads.took, 2.1, 'end'],
      [heads.points, 1.9, 'end'],
    ),
    rows: result.injects.map((one, index) => row(w, one, abouts.get(one.inject), index + 1)),
    empty: empty.rows,
  };
}

/** How each inject went at each team of the nation, beside the mean of all. */
export function resultsSection(
  w: Words,
  teams: readonly TeamResult[],
  injects: readonly NationalInject[],
  nameOf: (team: string) => string,
): Section {
  const { sections, leads } = w.paper;
  const abouts = new Map(injects.map((about) => [about.inject, about]));
  const blocksOf = (result: TeamResult): readonly Block[] => [
    { kind: 'facts', facts: totals(w, result) },
    table(w, result, abouts),
  ];
  const lead: Block = { kind: 'paragraph', text: leads.results, quiet: true };
  const [only] = teams;
  if (teams.length === 1 && only)
    return { id: 'results', title: sections.results, newPage: true, blocks: [lead, ...blocksOf(only)] };
  return {
    id: 'results',
    title: sections.results,
    newPage: true,
    blocks: [lead],
    sections: teams.map((result) => ({
      id: `results-of-${result.team}`,
      title: theirs(nameOf(result.team)),
      blocks: blocksOf(result),
    })),
  };
}
