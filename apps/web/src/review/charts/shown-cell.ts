import type { Cell } from '#libs/domain';

/** A figure over other teams as it may be drawn: one that is kept back has no place on a scale, not even zero. */
export type ShownCell = { readonly kind: 'value'; readonly value: number } | { readonly kind: 'kept-back' };

export const shownCell = (cell: Cell): ShownCell =>
  cell.value === null ? { kind: 'kept-back' } : { kind: 'value', value: cell.value };
