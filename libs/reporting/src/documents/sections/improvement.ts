import type { ImprovementAction, Localised } from '#libs/domain';
import { DASH, type Words } from '../../writers/words/words.js';
import { own, theirs, words } from '../parts/cells.js';
import { columns } from '../parts/columns.js';
import type { Block } from '../tree/block.js';
import type { Cell } from '../tree/cell.js';
import type { Section } from '../tree/paper.js';

/** The improvement plan of HSEEP: capability, issue, corrective action, element, owner, organisation, start, due, status. */
export function improvementSection(
  w: Words,
  actions: readonly ImprovementAction[],
  targets: ReadonlyMap<string, Localised>,
  more: readonly Block[] = [],
): Section {
  const { sections, leads, columns: heads, elements, actionStatuses, empty } = w.paper;
  const row = (action: ImprovementAction): Cell[] => {
    const target = action.target === null ? undefined : targets.get(action.target);
    return [
      words(target ? own(w, target) : DASH),
      words(theirs(action.issue)),
      words(theirs(action.correctiveAction)),
      words(elements[action.element]),
      words(theirs(action.owner)),
      words(theirs(action.organisation)),
      words([{ code: action.start ?? DASH }]),
      words([{ code: action.due }]),
      words(actionStatuses[action.status]),
    ];
  };
  const plan: Block = {
    kind: 'table',
    id: 'improvement',
    caption: '',
    columns: columns(
      [heads.capability, 4],
      [heads.issue, 5],
      [heads.action, 5],
      [heads.element, 3],
      [heads.owner, 3],
      [heads.organisation, 3],
      [heads.start, 2.6],
      [heads.due, 2.6],
      [heads.status, 2.6],
    ),
    rows: actions.map(row),
    empty: empty.improvement,
  };
  return {
    id: 'improvement',
    title: sections.improvement,
    wide: actions.length > 0,
    blocks: [{ kind: 'paragraph', text: leads.improvement, quiet: true }, plan, ...more],
  };
}
