import type { StreamEntry } from '#libs/contracts';
import type { ConductSees } from './conduct-sees.js';
import type { Cell, ControlledDrill, Row } from './controlled-view.js';
import { past } from './past.js';

const ROW: Row = { held: false, cells: {} };
const CELL: Cell = { status: 'released', late: false, revisions: 0, opened: false, hints: 0 };

type Line = StreamEntry<ConductSees>;
type Change<T> = (before: T) => Partial<T>;

const inRow = (view: ControlledDrill, inject: string, change: Change<Row>): ControlledDrill => {
  const row = view.rows[inject] ?? ROW;
  return { ...view, rows: { ...view.rows, [inject]: { ...row, ...change(row) } } };
};

const inCells = (view: ControlledDrill, inject: string, teams: readonly string[], change: Change<Cell>) =>
  inRow(view, inject, ({ cells }) => {
    const changed = teams.map((team) => {
      const cell = cells[team] ?? CELL;
      return [team, { ...cell, ...change(cell) }] as const;
    });
    return { cells: { ...cells, ...Object.fromEntries(changed) } };
  });

const rescheduled = (view: ControlledDrill): ControlledDrill => ({ ...view, schedule: view.schedule + 1 });

/** What an event changes about the injects; everything else is left as it is. */
export function foldInject(view: ControlledDrill, line: Line): ControlledDrill {
  const { event, time } = line;
  switch (event.type) {
    case 'inject-released':
      return rescheduled(inCells(view, event.inject, event.teams, () => ({ status: 'released', since: time })));
    case 'inject-skipped':
      return rescheduled(inCells(view, event.inject, event.teams, () => ({ status: 'skipped' })));
    case 'inject-closed':
      return rescheduled(inCells(view, event.inject, event.teams, () => ({ status: 'closed' })));
    case 'inject-held':
      return rescheduled(inRow(view, event.inject, () => ({ held: true })));
    case 'inject-freed':
      return rescheduled(inRow(view, event.inject, () => ({ held: false })));
    case 'inject-rescheduled':
      return rescheduled(inRow(view, event.inject, () => ({ at: event.at })));
    case 'inject-edited':
    case 'inject-inserted': {
      const { id, title } = event.inject;
      const titled = { ...view, titles: { ...view.titles, [id]: title } };
      return rescheduled(inRow(titled, id, () => ({ at: undefined })));
    }
    default:
      return foldTeamsWork(view, line);
  }
}

const received = ({ status }: Cell): Pick<Cell, 'status'> => ({
  status: status === 'released' ? 'acknowledged' : status,
});

/** What the teams themselves did. */
function foldTeamsWork(view: ControlledDrill, line: Line): ControlledDrill {
  const { event } = line;
  switch (event.type) {
    case 'inject-delivered':
      return inCells(view, event.inject, [event.team], received);
    case 'inject-opened':
      return inCells(view, event.inject, [event.team], () => ({ opened: true }));
    case 'hint-taken':
      return inCells(view, event.inject, [event.team], ({ hints }) => ({ hints: hints + 1 }));
    case 'response-submitted':
      return rescheduled(withAnswer(view, line, event));
    case 'response-scored':
      return rescheduled(inCells(view, event.inject, [event.team], () => ({ score: event.score })));
    default:
      return view;
  }
}

function withAnswer(
  view: ControlledDrill,
  { n, at, time }: Line,
  event: Extract<ConductSees, { type: 'response-submitted' }>,
): ControlledDrill {
  const { inject, team, revision, late, answer } = event;
  const told = inCells(view, inject, [team], (cell) => ({
    status: cell.status === 'closed' ? 'closed' : 'answered',
    late: cell.revisions === 0 ? late : cell.late,
    revisions: cell.revisions + 1,
  }));
  return { ...told, answers: past({ n, at, time, inject, team, revision, late, answer }, view.answers) };
}
