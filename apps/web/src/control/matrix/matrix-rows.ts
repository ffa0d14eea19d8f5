import type { InjectLine } from '#libs/contracts';
import type { Localised, Score } from '#libs/domain';
import type { Cell, ControlledDrill, Row } from '../controlled-view.js';

export type ShownStatus = 'planned' | 'armed' | 'late' | Cell['status'];

/** Where an inject stands at a team, as control sees it. */
export interface ShownCell {
  readonly status: ShownStatus;
  readonly due?: string | null | undefined;
  readonly quality?: number | undefined;
  readonly score?: Score | undefined;
  readonly late: boolean;
}

export interface MatrixRow {
  readonly line: InjectLine;
  readonly title: Localised;
  readonly held: boolean;
  /** By team; a team that the inject is not for has none. */
  readonly cells: ReadonlyMap<string, ShownCell>;
}

interface Made {
  readonly row: Row | undefined;
  readonly title: Localised | undefined;
  readonly made: MatrixRow;
}

/** Rows that nothing happened to stay the same objects, so that they need not be drawn again. */
const made = new WeakMap<InjectLine, Made>();

/** The plan, with what the stream has told since. */
export const matrixRows = (lines: readonly InjectLine[], view: ControlledDrill): MatrixRow[] =>
  lines.map((line) => {
    const row = view.rows[line.id];
    const title = view.titles[line.id];
    const before = made.get(line);
    if (before && before.row === row && before.title === title) return before.made;
    const after = { row, title, made: rowOf(line, row, title) };
    made.set(line, after);
    return after.made;
  });

function rowOf(line: InjectLine, row: Row | undefined, title: Localised | undefined): MatrixRow {
  const held = row?.held ?? line.held;
  const planned = line.teams.map(({ team, due }) => {
    const cell: ShownCell = { status: due === null || held ? 'planned' : 'armed', due, late: false };
    return [team, cell] as const;
  });
  const qualities = new Map(line.teams.map(({ team, quality }) => [team, quality ?? undefined]));
  const told = Object.entries(row?.cells ?? {}).map(
    ([team, cell]) => [team, shown(cell, qualities.get(team))] as const,
  );
  return { line, title: title ?? line.title, held, cells: new Map([...planned, ...told]) };
}

/** @param quality as the plan has it: to who controls one nation no score is told */
const shown = ({ status, late, score }: Cell, quality: number | undefined): ShownCell => ({
  status: status === 'answered' && late ? 'late' : status,
  late,
  quality: score?.quality ?? quality,
  score,
});
