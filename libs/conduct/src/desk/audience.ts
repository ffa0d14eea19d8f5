import type { DrillId, Entry, Instant, SeenDrill } from '#libs/domain';

/** Told of everything that was kept, in order, each entry with the drill as it stood right after the batch. */
export interface Audience {
  /** The journal was read from its beginning; what was told before is void. */
  begin(drill: DrillId): void;
  past(entry: Entry, drill: SeenDrill): void;
  /** All that the journal holds has been told. */
  ready(drill: DrillId): void;
  kept(entries: readonly Entry[], drill: SeenDrill): void;
  /** The drill is let go of: whoever asks for it next brings it back from its journal. */
  rests(drill: DrillId): void;
  /** This process has written these, the last of them under this number. */
  wrote(entries: readonly Entry[], batch: Batch): void;
  /** A newer program has written what this one does not know: it can serve this drill no longer. */
  beyond(drill: DrillId): void;
  /** What falls due next has changed. */
  due(drill: DrillId, at: Instant | undefined): void;
}

/** How a batch of commands was kept. */
export interface Batch {
  readonly commands: number;
  /** Milliseconds to keep it, without deciding. */
  readonly took: number;
}
