import type { Cell } from '#libs/domain';
import type { ReactElement } from 'react';
import type { Words } from '../../words/words.js';
import { Figure } from './name.js';

interface Given {
  readonly w: Words;
  readonly cell: Cell;
  readonly write: (value: number) => string;
}

/** A figure over the other teams, or the words that say why there is none. */
export const OthersFigure = ({ w, cell, write }: Given): ReactElement =>
  cell.value === null ? <span className="few">{w.texts.fewerThanFive}</span> : <Figure>{write(cell.value)}</Figure>;
