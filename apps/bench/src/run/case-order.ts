import type { Measured, Size } from './measuring.js';

/** What the bench asks of the process that measures a case. */
export interface CaseOrder {
  readonly name: string;
  readonly size: Size;
  /** Only this one of its figure sets. */
  readonly part?: string | undefined;
}

/** What that process says. */
export type CaseReport =
  | { readonly said: 'step'; readonly text: string }
  | { readonly said: 'at'; readonly done: number; readonly of: number }
  | { readonly said: 'result'; readonly result: Measured }
  | { readonly said: 'failed'; readonly why: string }
  | { readonly said: 'done' };
