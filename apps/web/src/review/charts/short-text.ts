/** A text cut to what a chart has room for; the table beside it has it whole. */
export function shortText(text: string, most: number): string {
  const letters = [...text];
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, Math.max(1, most - 1))
        .join('')
        .trimEnd()}…`;
}

/** How many letters fit beside a chart of a width, and how wide that column is. */
export function labelRoom(width: number): { readonly letters: number; readonly column: number } {
  const column = Math.round(Math.min(280, Math.max(96, width * 0.3)));
  return { letters: Math.floor(column / 7.2), column };
}
