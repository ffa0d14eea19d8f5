import type { DrillId } from '#libs/domain';
import { isDatabaseAway } from '#libs/platform';
import type { Pool } from 'pg';
import { bytesOf, columnsOf } from './append-entries.js';
import { APPEND_MANY } from './append-statement.js';
import { arrayOf } from './array-of.js';
import type { Links } from './growing-chain.js';

/** Statements on their way at once: what comes meanwhile shares the next one. */
const WIDE = 2;
/** How long others wait for one that is held up, by another process's turn or a slow disk; in milliseconds. */
const PATIENCE = 50;
/** Drills that share a statement at most. */
const MOST = 128;

interface Waiting {
  readonly links: Links;
  readonly settle: (kept: boolean) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Many drills in one commit: a wait for the disk costs as much for one as for a hundred. While statements are on their way,
 * the batches of other drills gather, and go together as soon as one is back. A drill that cannot go along, or a statement
 * that is refused, costs the others nothing: each of them is then written by itself.
 */
export class SharedCommits {
  private readonly waiting: Waiting[] = [];
  private underWay = 0;

  constructor(
    private readonly pool: Pool,
    /** Keeps one drill's links by a statement of their own. */
    private readonly alone: (links: Links) => Promise<boolean>,
  ) {}

  /** True when the links are on disk; false, and nothing kept, when somebody else has written to this drill. */
  keep(links: Links): Promise<boolean> {
    return new Promise((settle, fail) => {
      this.waiting.push({ links, settle, fail });
      this.go();
    });
  }

  private go(): void {
    while (this.underWay < WIDE && this.waiting.length > 0) this.send(this.waiting.splice(0, MOST));
  }

  private send(batch: readonly Waiting[]): void {
    this.underWay += 1;
    let isOnItsWay = true;
    const makeWay = (): void => {
      if (isOnItsWay) this.underWay -= 1;
      isOnItsWay = false;
      this.go();
    };
    const timer = setTimeout(makeWay, PATIENCE);
    void this.write(batch).finally(() => {
      clearTimeout(timer);
      makeWay();
    });
  }

  private async write(batch: readonly Waiting[]): Promise<void> {
    if (batch.length < 2) return this.writeEach(batch);
    try {
      const kept = await this.appendMany(batch.map(({ links }) => links));
      for (const { links, settle } of batch) if (kept.has(links.drill)) settle(true);
      // Whoever waits for another process's turn there must not keep the others waiting.
      void this.writeEach(batch.filter(({ links }) => !kept.has(links.drill)));
    } catch (error) {
      // Whether it was kept is not known: each drill finds out from its journal.
      if (isDatabaseAway(error)) return batch.forEach(({ fail }) => fail(error));
      await this.writeEach(batch);
    }
  }

  private async writeEach(batch: readonly Waiting[]): Promise<void> {
    await Promise.all(batch.map(({ links, settle, fail }) => this.alone(links).then(settle, fail)));
  }

  private async appendMany(all: readonly Links[]): Promise<Set<DrillId>> {
    const lines = all.flatMap((links) => links.lines);
    const { rows } = await this.pool.query<{ drill: DrillId }>({
      ...APPEND_MANY,
      values: [
        arrayOf(all.map(({ drill }) => drill)),
        arrayOf(all.map(({ after }) => after.seq)),
        arrayOf(all.map(({ head }) => head.seq)),
        bytesOf(all.map(({ head }) => head.hash)),
        arrayOf(all.flatMap(({ drill, lines: own }) => own.map(() => drill))),
        ...columnsOf(
          lines,
          all.flatMap(({ hashes }) => hashes),
        ),
      ],
    });
    return new Set(rows.map(({ drill }) => drill));
  }
}
