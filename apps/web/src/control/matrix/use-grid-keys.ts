import { useCallback, useMemo, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { useKeys } from '../../shell/keys/key-map.js';
import { useWords } from '../../ui/words/catalogue.js';
import { keyWords } from '../words/key-words.js';

interface At {
  readonly row: number;
  readonly column: number;
}

const PAGE = 10;

/** Where a key leads; undefined where the grid does not know it. */
function led({ row, column }: At, key: string, forward: boolean): At | undefined {
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

/** One cell of a grid is in the order of tabs; arrows move on from it, Enter opens it, J and K go by rows. */
export function useGridKeys(
  grid: RefObject<HTMLTableElement | null>,
  rows: number,
  columns: number,
  open: (row: number, column: number) => void,
) {
  const say = useWords(keyWords);
  const [at, setAt] = useState<At>({ row: 0, column: 0 });
  const go = useCallback(
    (to: At) => {
      const next = { row: within(to.row, rows), column: within(to.column, columns) };
      setAt(next);
      const cell = grid.current?.tBodies[0]?.rows[next.row]?.cells[next.column];
      cell?.focus();
      return next;
    },
    [grid, rows, columns],
  );
  useKeys(
    useMemo(
      () => [
        { key: 'j', words: say('key.next'), does: () => go({ ...at, row: inGrid(grid) ? at.row + 1 : at.row }) },
        { key: 'k', words: say('key.before'), does: () => go({ ...at, row: inGrid(grid) ? at.row - 1 : at.row }) },
        { key: 'Enter', words: say('key.open'), does: () => inGrid(grid) && open(at.row, at.column) },
      ],
      [say, go, at, open, grid],
    ),
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = led(at, event.key, document.documentElement.dir !== 'rtl');
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    go(next);
  };
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLTableCellElement) || !(target.parentElement instanceof HTMLTableRowElement)) return;
    setAt({ row: target.parentElement.sectionRowIndex, column: target.cellIndex });
  };
  return { at: { row: within(at.row, rows), column: within(at.column, columns) }, onKeyDown, onFocus };
}

const inGrid = (grid: RefObject<HTMLTableElement | null>): boolean =>
  grid.current?.contains(document.activeElement) ?? false;
