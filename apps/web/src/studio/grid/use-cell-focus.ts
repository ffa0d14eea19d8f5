import { useCallback, useState, type RefObject } from 'react';

export interface CellAt {
  readonly row: number;
  readonly column: number;
}

const PAGE = 10;

/** Where a key leads; undefined where the grid does not know it. */
function led({ row, column }: CellAt, key: string, forward: boolean): CellAt | undefined {
  const aside = forward ? 1 : -1;
  switch (key) {
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowRight':
      return { row, column: column + aside };
    case 'ArrowLeft':
      return { row, column: column - aside };
    case 'PageDown':
      return { row: row + PAGE, column };
    case 'PageUp':
      return { row: row - PAGE, column };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: Infinity };
    default:
      return undefined;
  }
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

const TRIES = 10;

/**
 * One cell of the grid is in the order of tabs. Rows that are not drawn are brought into view first and take the focus
 * once they are there.
 */
export function useCellFocus(
  grid: RefObject<HTMLElement | null>,
  rows: number,
  columns: number,
  bringIntoView: (row: number) => void,
) {
  const [at, setAt] = useState<CellAt>({ row: 0, column: 0 });
  const go = useCallback(
    (to: CellAt) => {
      const next = { row: within(to.row, rows), column: within(to.column, columns) };
      setAt(next);
      bringIntoView(next.row);
      let tries = TRIES;
      const focus = (): void => {
        const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${next.row}:${next.column}"]`);
        tries -= 1;
        if (cell) cell.focus();
        else if (tries > 0) window.requestAnimationFrame(focus);
      };
      // At once, so that no key that follows is lost; later only where the row is not drawn yet.
      focus();
    },
    [grid, rows, columns, bringIntoView],
  );
  /** Moves by a key; says whether it was one that moves. */
  const byKey = (key: string): boolean => {
    const next = led(at, key, document.documentElement.dir !== 'rtl');
    if (next) go(next);
    return next !== undefined;
  };
  return { at: { row: within(at.row, rows), column: within(at.column, columns) }, go, byKey, setAt };
}
