import type { Localised, MatchedNeed, NeedMet } from '#libs/domain';
import type { Words } from '../../writers/words/words.js';
import { own, theirs, words } from '../parts/cells.js';
import { columns } from '../parts/columns.js';
import type { Table } from '../tree/block.js';
import type { Piece, Text } from '../tree/text.js';

type Need = MatchedNeed & Partial<Pick<NeedMet, 'outcome'>>;

interface Titled {
  readonly id: string;
  readonly title: Localised;
}

/** What was wanted before the drill, the objectives that answer it, and where it is told whether they were reached. */
export function needsTable(w: Words, needs: readonly Need[], objectives: readonly Titled[]): Table {
  const { columns: heads, needOutcomes, empty } = w.paper;
  const told = needs.some(({ outcome }) => outcome);
  const answered = (need: Need): Text =>
    objectives
      .filter(({ id }) => need.answeredBy.includes(id))
      .flatMap(({ title }, index): Piece[] => [
        ...(index === 0 ? [] : [' · ']),
        ...(own(w, title) as readonly Piece[]),
      ]);
  return {
    kind: 'table',
    id: 'needs',
    caption: '',
    columns: columns([heads.need, 6], [heads.answeredBy, 6], ...(told ? [[heads.outcome, 3] as const] : [])),
    rows: needs.map((need) => [
      words(theirs(need.text)),
      words(answered(need)),
      ...(need.outcome ? [words(needOutcomes[need.outcome])] : []),
    ]),
    empty: empty.needs,
  };
}

interface Objective extends Titled {
  readonly needs: readonly { readonly id: string; readonly text: Localised; readonly mandates: readonly string[] }[];
}

/** The needs that the scenario itself answers, objective by objective. */
export const scenarioNeeds = (w: Words, objectives: readonly Objective[]): Table => ({
  kind: 'table',
  id: 'scenario-needs',
  caption: w.texts.columns.needs,
  columns: columns([w.paper.columns.objective, 5], [w.paper.columns.need, 7], [w.texts.mandates, 3]),
  rows: objectives.flatMap((objective) =>
    objective.needs.map(({ text, mandates }) => [
      words(own(w, objective.title)),
      words(own(w, text)),
      words([{ theirs: mandates.join(', ') }]),
    ]),
  ),
  empty: w.paper.empty.needs,
});
