import type { DrillTime } from '#libs/domain';
import type { Alignment, Cell, Rated } from './cell.js';
import type { Text } from './text.js';

export interface Column {
  readonly label: string;
  readonly align: Alignment;
  /** Share of the width, against the other columns. */
  readonly width: number;
}

export interface Table {
  readonly kind: 'table';
  /** Unique in its document: a spreadsheet names the sheet after it. */
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** What stands in place of rows where there are none. */
  readonly empty: string;
  readonly note?: Text;
}

export interface Fact {
  readonly label: string;
  readonly value: Text;
}

/** Counts along drill time, above and below a line. */
export interface Strip {
  readonly kind: 'strip';
  readonly end: DrillTime;
  readonly above: { readonly label: string; readonly counts: readonly number[] };
  readonly below: { readonly label: string; readonly counts: readonly number[] };
  readonly bands: readonly { readonly label: string; readonly from: DrillTime }[];
  readonly ticks: readonly { readonly label: string; readonly at: DrillTime }[];
}

/** A drawing, and in words and figures what it shows, for readers and programs that do not see it. */
export interface Figure {
  readonly kind: 'figure';
  readonly caption: string;
  readonly alternative: string;
  readonly chart: Strip;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Text; readonly quiet?: boolean }
  /** A heading too small for the contents. */
  | { readonly kind: 'label'; readonly text: string }
  /** A rating in its colour and in words, with the share that earned it. */
  | {
      readonly kind: 'rated';
      readonly label: string;
      readonly value: Rated;
      readonly shown: string;
      readonly share: string;
    }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | Table
  | Figure
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Text[] }
  | { readonly kind: 'callout'; readonly tone: 'note' | 'warning'; readonly title: string; readonly text: Text }
  | { readonly kind: 'signature'; readonly lines: readonly Fact[] }
  | { readonly kind: 'page-break' };
