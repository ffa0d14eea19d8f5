import type { Replay, StreamEntry } from '#libs/contracts';

/** What every replayed place is given. */
export interface Replayed {
  readonly drill: string;
  /** The name of the stream that is looked back on. */
  readonly viewer: string;
  readonly lines: readonly StreamEntry[];
  readonly opened: Replay['opened'];
  readonly closed: boolean;
  /** The instant that is shown; `now` is a clock that stands there. */
  readonly at: number;
  readonly now: () => number;
}
