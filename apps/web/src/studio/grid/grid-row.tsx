import { memo } from 'react';
import { CellEditor, type Ending } from './cell-editor.js';
import { GridCell } from './grid-cell.js';
import styles from './grid.module.css';
import type { Column, MselRow } from './msel-rows.js';

/** The cell that is being edited, and what was typed to begin with. */
export interface Editing {
  readonly id: string;
  readonly column: Column;
  readonly typed: string | undefined;
}

interface Rowed {
  readonly row: MselRow;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly language: string;
  /** The column that the keyboard stands on, where it stands on this row. */
  readonly active: number | undefined;
  readonly editing: Editing | undefined;
  /** Somebody else is at this inject. */
  readonly shared: boolean;
  readonly onKeep: (row: MselRow, column: Column, text: string, ending: Ending) => void;
  readonly onLeave: () => void;
  readonly onPoint: (row: number, column: number) => void;
  readonly onEnter: (row: MselRow, column: Column) => void;
}

/** One inject. Drawn again only when something about it has changed. */
export const GridRow = memo(function GridRow(props: Rowed) {
  const { row, index, columns, active, shared } = props;
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={active !== undefined}
      className={`${active === undefined ? '' : styles['active']} ${shared ? styles['shared'] : ''}`}
    >
      {columns.map((column, at) => (
        <OneCell key={column} {...props} row={row} column={column} at={at} />
      ))}
    </tr>
  );
});

function OneCell({
  row,
  index,
  column,
  at,
  active,
  language,
  editing,
  onKeep,
  onLeave,
  onPoint,
  onEnter,
}: Rowed & { readonly column: Column; readonly at: number }) {
  const edited = editing?.id === row.id && editing.column === column;
  const Kind = column === 'title' ? 'th' : 'td';
  return (
    <Kind
      {...(column === 'title' ? { scope: 'row' as const } : { role: 'gridcell' })}
      data-cell={`${index}:${at}`}
      data-column={column}
      tabIndex={active === at ? 0 : -1}
      aria-colindex={at + 1}
      onFocus={() => onPoint(index, at)}
      onDoubleClick={() => onEnter(row, column)}
    >
      {edited ? (
        <CellEditor
          row={row}
          column={column}
          title={row.own ? row.title : ''}
          typed={editing.typed}
          onKeep={(text, ending) => onKeep(row, column, text, ending)}
          onLeave={onLeave}
        />
      ) : (
        <span className={styles['cell']}>
          <GridCell row={row} column={column} language={language} />
        </span>
      )}
    </Kind>
  );
}
