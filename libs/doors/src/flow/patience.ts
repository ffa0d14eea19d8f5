/** How long the door waits for whom, in milliseconds. */
export interface Patience {
  /** For the head of a request. */
  readonly head: number;
  /** For a whole request: the largest file over the poorest link. */
  readonly whole: number;
  /** While a body comes in, this often it is looked whether it still does. */
  readonly look: number;
  /** For anything at all to move in a connection, while an answer is made or read. */
  readonly still: number;
}

export const PATIENCE: Patience = { head: 20_000, whole: 20 * 60_000, look: 10_000, still: 5 * 60_000 };
