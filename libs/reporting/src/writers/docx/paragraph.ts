import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import type { Paper } from '../../documents/tree/paper.js';
import { piecesOf, type Piece, type Text } from '../../documents/tree/text.js';

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;
const STRONG = /[\p{Letter}]/u;

const lettersIn = (piece: Piece): string =>
  typeof piece === 'string' ? piece : 'theirs' in piece ? piece.theirs : piece.code;

/** A run says itself in which direction it goes: by its first letter, as browsers do with what people wrote. */
const goesRightToLeft = (letters: string, ofPaper: boolean): boolean => {
  const first = STRONG.exec(letters)?.[0];
  return first === undefined ? ofPaper : RIGHT_TO_LEFT.test(first);
};

export function runs({ dir }: Paper, text: Text, look: IRunOptions = {}): TextRun[] {
  return piecesOf(text).flatMap((piece) => {
    const letters = lettersIn(piece);
    const rightToLeft = goesRightToLeft(letters, dir === 'rtl');
    return letters
      .split('\n')
      .map((line, index) => new TextRun({ ...look, text: line, rightToLeft, ...(index > 0 ? { break: 1 } : {}) }));
  });
}

export const paragraph = (
  paper: Paper,
  text: Text,
  options: IParagraphOptions = {},
  look: IRunOptions = {},
): Paragraph => new Paragraph({ bidirectional: paper.dir === 'rtl', ...options, children: runs(paper, text, look) });
