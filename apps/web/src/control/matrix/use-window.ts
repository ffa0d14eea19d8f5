import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useSyncExternalStore, type RefObject } from 'react';
import { chosenDensity } from '../../ui/density.js';
import { chosenLocale, directionOf } from '../../ui/words/locales.js';
import { inPieces, type Piece } from './in-pieces.js';

interface Sizes {
  readonly row: number;
  readonly column: number;
  readonly first: number;
}

/** Sizes that the style sheet sets, in pixels; again whenever the density changes. */
function useSizes(words: boolean): Sizes {
  const density = useSyncExternalStore(chosenDensity.subscribe, chosenDensity.get);
  return useMemo(() => {
    const page = getComputedStyle(document.documentElement);
    const pixels = (name: string): number => parseFloat(page.getPropertyValue(name)) * parseFloat(page.fontSize);
    const narrow = window.matchMedia('(width < 40rem)').matches;
    return {
      row: pixels('--row'),
      column: pixels(words ? '--column' : '--column-bare'),
      first: pixels(narrow ? '--first-narrow' : '--first'),
    };
  }, [density, words]);
}

export interface Windowed {
  readonly rows: readonly Piece[];
  readonly columns: readonly Piece[];
  readonly sizes: Sizes;
  readonly see: (row: number, column: number) => void;
}

/** What of a grid is drawn: what its window shows, a little around it, and always the cell that the keyboard stands on. */
export function useWindow(
  window_: RefObject<HTMLElement | null>,
  counts: { readonly rows: number; readonly columns: number },
  at: { readonly row: number; readonly column: number },
  words: boolean,
): Windowed {
  const sizes = useSizes(words);
  const locale = useSyncExternalStore(chosenLocale.subscribe, chosenLocale.get);
  const shared = { getScrollElement: () => window_.current, useFlushSync: false } as const;
  const rows = useVirtualizer({
    ...shared,
    count: counts.rows,
    estimateSize: () => sizes.row,
    overscan: 6,
    scrollPaddingStart: sizes.row * 1.5,
    rangeExtractor: (range) => withItem(defaultRangeExtractor(range), at.row, counts.rows),
  });
  const columns = useVirtualizer({
    ...shared,
    count: counts.columns,
    horizontal: true,
    isRtl: directionOf(locale) === 'rtl',
    estimateSize: () => sizes.column,
    overscan: 3,
    scrollPaddingStart: sizes.first,
    rangeExtractor: (range) => withItem(defaultRangeExtractor(range), at.column - 1, counts.columns),
  });
  const see = useCallback(
    (row: number, column: number) => {
      rows.scrollToIndex(row, { align: 'auto' });
      if (column > 0) columns.scrollToIndex(column - 1, { align: 'auto' });
    },
    [rows, columns],
  );
  return {
    rows: inPieces(indices(rows.getVirtualItems()), counts.rows),
    columns: inPieces(indices(columns.getVirtualItems()), counts.columns),
    sizes,
    see,
  };
}

const indices = (items: readonly { readonly index: number }[]): number[] => items.map(({ index }) => index);

const withItem = (drawn: readonly number[], item: number, count: number): number[] =>
  item < 0 || item >= count || drawn.includes(item) ? [...drawn] : [...drawn, item].sort((a, b) => a - b);
