/** Where a viewer stands in its stream. Numbers mean something only within one life of the stream. */
export interface StreamCursor {
  readonly life: string | undefined;
  /** The highest number up to which nothing is missing. */
  readonly head: number;
}

export interface Taken<Line> {
  readonly cursor: StreamCursor;
  /** Lines to act on: the next ones, in order, each for the first time. */
  readonly fresh: readonly Line[];
  /** How many had been taken before. */
  readonly repeated: number;
  /** The first number that is missing, where a later line came: `follow` since the head repairs it. */
  readonly gapAt: number | undefined;
}

export const atTheBeginning: StreamCursor = { life: undefined, head: 0 };

/**
 * Takes lines as they arrive, in whatever order. Lines beyond a gap are left lying, because following anew brings them
 * again together with what is missing: so a viewer never acts on a line before the one in front of it.
 */
export function takeLines<Line extends { readonly n: number }>(
  cursor: StreamCursor,
  lines: readonly Line[],
): Taken<Line> {
  const fresh: Line[] = [];
  let head = cursor.head;
  let repeated = 0;
  let beyond = false;
  for (const line of [...lines].sort((one, other) => one.n - other.n)) {
    if (line.n <= head) repeated++;
    else if (line.n === head + 1) {
      fresh.push(line);
      head = line.n;
    } else beyond = true;
  }
  return { cursor: { ...cursor, head }, fresh, repeated, gapAt: beyond ? head + 1 : undefined };
}

/** The same for what `follow` gives: in another life of the stream, everything begins anew. */
export function takeFollowing<Line extends { readonly n: number }>(
  cursor: StreamCursor,
  following: { readonly life: string; readonly anew: boolean; readonly entries: readonly Line[] },
): Taken<Line> & { readonly anew: boolean } {
  const anew = following.anew || (cursor.life !== undefined && cursor.life !== following.life);
  const from = { life: following.life, head: anew ? 0 : cursor.head };
  return { ...takeLines(from, following.entries), anew };
}
