import type { Figure, Instant, Localised, Milliseconds } from '#libs/domain';
import { DASH, plain, type Words } from '../../writers/words/words.js';
import type { Cell, Rated } from '../tree/cell.js';
import type { Text } from '../tree/text.js';

/** What people wrote, set apart. */
export const theirs = (text: string): Text => [{ theirs: plain(text) }];

/** A text of the scenario in the language of the document, or in one that it has. */
export const own = (w: Words, text: Localised): Text => [{ theirs: w.text(text) }];

export const words = (shown: Text): Cell => ({ kind: 'text', shown });
export const none: Cell = { kind: 'none', shown: DASH };

export const number = (w: Words, value: number | null, digits = 0): Cell =>
  value === null ? none : { kind: 'number', value, shown: w.number(value, digits) };

export const share = (w: Words, value: number | null): Cell =>
  value === null ? none : { kind: 'share', value, shown: w.percent(value) };

export const span = (w: Words, value: Milliseconds | null): Cell =>
  value === null ? none : { kind: 'span', value, shown: w.span(value) };

export const instant = (w: Words, value: Instant | null): Cell =>
  value === null ? none : { kind: 'instant', value, shown: w.instant(value) };

export const suppressed = (w: Words): Cell => ({ kind: 'suppressed', shown: w.paper.suppressed });

/** A figure over several nations as one of the cells above, or the word that it is kept back. */
export const figure = (w: Words, { value }: Figure, as: (w: Words, value: number) => Cell): Cell =>
  value === null ? suppressed(w) : as(w, value);

/** A figure that may be kept back, within a line of text. */
export const figureInWords = (w: Words, { value }: Figure): string =>
  value === null ? w.paper.suppressed : w.number(value);

export const rating = (w: Words, value: Rated): Cell =>
  value === 'not-exercised'
    ? { kind: 'none', shown: DASH }
    : { kind: 'rating', value, shown: `${value} – ${w.texts.ratings[value]}` };

/** A share as a bar, with a tick at the mean of all where that is published. */
export const bar = (w: Words, value: number | null, beside: Figure | null): Cell =>
  value === null ? none : { kind: 'bar', value, beside: beside?.value ?? null, shown: w.percent(value) };
