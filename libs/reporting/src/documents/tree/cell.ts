import type { Instant, Milliseconds, Rating } from '#libs/domain';
import type { Text } from './text.js';

export type Rated = Rating | 'not-exercised';

/**
 * A cell of a table: what it shows, in the language of the document, and where it is a figure the figure itself, so that
 * a spreadsheet can reckon with it.
 */
export type Cell =
  | { readonly kind: 'text'; readonly shown: Text }
  | { readonly kind: 'number'; readonly value: number; readonly shown: string }
  /** From 0 to 1, or for differences from -1 to 1. */
  | { readonly kind: 'share'; readonly value: number; readonly shown: string }
  | { readonly kind: 'span'; readonly value: Milliseconds; readonly shown: string }
  | { readonly kind: 'instant'; readonly value: Instant; readonly shown: string }
  | { readonly kind: 'rating'; readonly value: Rated; readonly shown: string }
  /** A bar from 0 to 1, beside it the figure of the others where there is one. */
  | { readonly kind: 'bar'; readonly value: number; readonly beside: number | null; readonly shown: string }
  /** Kept back because too few stand behind it: never a zero, never empty. */
  | { readonly kind: 'suppressed'; readonly shown: string }
  /** There was nothing to measure. */
  | { readonly kind: 'none'; readonly shown: string };

/** Figures stand at the end of their column, words at its start. */
export type Alignment = 'start' | 'end' | 'centre';
