/** What is drawn of a long line: items by their index, and how many are left out between them. */
export type Piece = { readonly item: number } | { readonly gap: number; readonly from: number };

/** The items that are drawn, in order, with the gaps between, before and after them. */
export function inPieces(drawn: readonly number[], count: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  for (const item of drawn) {
    if (item > next) pieces.push({ gap: item - next, from: next });
    pieces.push({ item });
    next = item + 1;
  }
  if (next < count) pieces.push({ gap: count - next, from: next });
  return pieces;
}
