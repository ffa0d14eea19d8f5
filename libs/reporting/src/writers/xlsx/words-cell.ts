import type { CellObject } from 'write-excel-file/node';
import { lettersOf, type Text } from '../../documents/tree/text.js';

const MOST_LETTERS = 32_000;

/**
 * Words are written as words, whatever they begin with: a program that opens the file never reckons with what people
 * wrote. A cell holds so many letters and no more.
 */
export const wordsCell = (text: Text, more: CellObject = {}): CellObject => ({
  value: lettersOf(text).slice(0, MOST_LETTERS),
  type: String,
  wrap: true,
  alignVertical: 'top',
  ...more,
});
