/**
 * A piece of a text: Muster's own words, or words that people wrote, which may run in another direction and are set
 * apart so that they cannot turn what stands beside them; or a code, which runs from left to right everywhere.
 */
export type Piece = string | { readonly theirs: string } | { readonly code: string };

export type Text = string | readonly Piece[];

const letters = (piece: Piece): string => {
  if (typeof piece === 'string') return piece;
  return 'theirs' in piece ? piece.theirs : piece.code;
};

/** The text without its marking, as a spreadsheet or a title takes it. */
export const lettersOf = (text: Text): string => (typeof text === 'string' ? text : text.map(letters).join(''));

export const piecesOf = (text: Text): readonly Piece[] => (typeof text === 'string' ? [text] : text);
