import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { useKeys } from '../../shell/keys/key-map.js';
import { useWords } from '../../ui/words/catalogue.js';
import { keyWords } from '../words/key-words.js';

export interface At {
  readonly row: number;
  readonly column: number;
}

const PAGE = 10;

/** Where a key leads; undefined where the grid does not know it. */
function led({ row, column }: At, { key, ctrlKey }: KeyboardEvent, forward: boolean): At | undefined {
  const aside = forward ? 1 : -1;
  switch (ctrlKey ? `Ctrl-${key}` : key) {
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
    case 'Ctrl-Home':
      return { row: 0, column: 0 };
    case 'Ctrl-End':
      return { row: Infinity, column: Infinity };
    default:
      return undefined;
  }
}

const within = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** Where the keyboard stands in a grid. The one cell there is in the order of tabs. */
export function useGridPlace(rows: number, columns: number) {
  const [at, setAt] = useState<At>({ row: 0, column: 0 });
  const place = { row: within(at.row, rows), column: within(at.column, columns) };
  const go = useCallback(
    (to: At): At => {
      const next = { row: within(to.row, rows), column: within(to.column, columns) };
      setAt(next);
      return next;
    },
    [rows, columns],
  );
  return { at: place, go };
}

interface Keyed {
  readonly at: At;
  readonly go: (to: At) => At;
  readonly see: (row: number, column: number) => void;
  readonly open: (row: number, column: number) => void;
}

/** Arrows move on, Enter opens, J and K go by rows. A cell that is not drawn yet is, before it takes the focus. */
export function useGridKeys(grid: RefObject<HTMLTableElement | null>, { at, go, see, open }: Keyed) {
  const say = useWords(keyWords);
  const wanted = useRef<At>(undefined);
  const move = useCallback(
    (to: At) => {
      wanted.current = go(to);
      see(wanted.current.row, wanted.current.column);
    },
    [go, see],
  );
  useEffect(() => {
    if (!wanted.current) return;
    cellAt(grid.current, wanted.current)?.focus({ preventScroll: true });
    wanted.current = undefined;
  });
  useKeys(
    useMemo(
      () => [
        { key: 'j', words: say('key.next'), does: () => move({ ...at, row: inGrid(grid) ? at.row + 1 : at.row }) },
        { key: 'k', words: say('key.before'), does: () => move({ ...at, row: inGrid(grid) ? at.row - 1 : at.row }) },
        { key: '← ↑ → ↓', words: say('key.move'), does: nothing },
        { key: 'Ctrl-End', words: say('key.corner'), does: nothing },
        { key: 'Enter', words: say('key.open'), does: () => inGrid(grid) && open(at.row, at.column) },
      ],
      [say, move, at, open, grid],
    ),
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = led(at, event, document.documentElement.dir !== 'rtl');
    if (!next || event.metaKey || event.altKey) return;
    event.preventDefault();
    move(next);
  };
  const onFocus = ({ target }: FocusEvent): void => {
    const { row, column } = (target as HTMLElement).dataset;
    if (row !== undefined && column !== undefined) go({ row: Number(row), column: Number(column) });
  };
  return { onKeyDown, onFocus };
}

/** Told in the key map; the grid itself hears them. */
const nothing = (): void => undefined;

const cellAt = (grid: HTMLElement | null, { row, column }: At): HTMLElement | null =>
  grid?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null;

const inGrid = (grid: RefObject<HTMLTableElement | null>): boolean =>
  grid.current?.contains(document.activeElement) ?? false;
