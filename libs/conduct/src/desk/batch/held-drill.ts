import {
  blankDrill,
  drillTimeAt,
  evolve,
  ownerOf,
  nextDue,
  releaseDue,
  type Actor,
  type Drill,
  type DrillEvent,
  type DrillId,
  type Entry,
  type Instant,
  type Scenario,
  type SeenDrill,
} from '#libs/domain';
import type { GrowingChain, Head, JournalStore, Turn } from '#libs/journal';

/** A drill held in memory at a known place of its journal, with entries that are decided but not yet kept. */
export class HeldDrill {
  private readonly drill: Drill;
  private chain: GrowingChain;
  private pending: Entry[] = [];
  private due: { version: number; at: Instant | undefined } | undefined;
  private latest = 0;
  /** Not decided upon since it was folded from its journal. */
  isFresh = true;

  private constructor(
    readonly id: DrillId,
    scenario: Scenario,
    private readonly journal: Pick<JournalStore, 'chain'>,
    private head: Head,
  ) {
    this.drill = blankDrill(scenario);
    this.chain = journal.chain(id, head);
  }

  /** Folds a drill from its journal. Gives undefined when no journal was ever begun for it. */
  static async load(
    id: DrillId,
    scenario: Scenario,
    journal: JournalStore,
    each?: (entry: Entry, drill: SeenDrill) => void,
  ): Promise<HeldDrill | undefined> {
    const head = await journal.head(id);
    if (!head) return undefined;
    const held = new HeldDrill(id, scenario, journal, head);
    for await (const entry of journal.read(id)) {
      if (entry.seq > head.seq) break;
      evolve(held.drill, entry);
      held.latest = entry.at;
      each?.(entry, held.drill);
    }
    return held;
  }

  /** The last entry that is known to be kept. */
  get kept(): number {
    return this.head.seq;
  }

  /** Whether something is decided that is not yet on its way to the journal. */
  get isAhead(): boolean {
    return this.pending.length > 0;
  }

  /** Folds in what another process has kept since; only while nothing is pending. Gives those entries. */
  async follow({ head, read }: Pick<Turn, 'head' | 'read'>): Promise<readonly Entry[]> {
    const entries: Entry[] = [];
    if (head.seq <= this.head.seq) return entries;
    for await (const entry of read(this.head.seq)) {
      if (entry.seq > head.seq) break;
      evolve(this.drill, entry);
      this.latest = entry.at;
      entries.push(entry);
    }
    this.head = head;
    this.chain = this.journal.chain(this.id, head);
    return entries;
  }

  get seen(): SeenDrill {
    return this.drill;
  }

  /** The server's instant, but never before the latest entry: a wall clock that was set back must not reorder a drill. */
  instant(now: Instant): Instant {
    return Math.max(now, this.latest);
  }

  /** When something falls due next; worked out anew only when something happened that may change it. */
  nextDue(): Instant | undefined {
    if (this.due?.version !== this.drill.scheduleVersion) {
      this.due = { version: this.drill.scheduleVersion, at: nextDue(this.drill) };
    }
    return this.due.at;
  }

  /** Folds events in and holds them for the next `keep`. */
  add(events: readonly DrillEvent[], at: Instant, actor: Actor, named?: { key: string; asked: string }): Entry[] {
    const entries = events.map((event) => {
      const seq = this.drill.seq + 1;
      const time = drillTimeAt(this.drill.clock, at);
      const entry: Entry = { drill: this.id, seq, at, time, actor, ...named, ...ownedBy(event, this.drill), event };
      evolve(this.drill, entry);
      this.latest = at;
      this.pending.push(entry);
      return entry;
    });
    this.chain.add(entries);
    return entries;
  }

  /** Adds everything that time has brought, until nothing more comes. */
  addDue(now: Instant): void {
    for (;;) {
      const due = this.nextDue();
      if (due === undefined || due > now) return;
      const events = releaseDue(this.drill, now);
      if (events.length === 0) return;
      this.add(events, now, { kind: 'muster' });
    }
  }

  /**
   * Writes what is pending in one transaction; what is added while it is under way is pending for the next. Gives the
   * entries kept, or undefined when another process has written to this drill meanwhile: then this holding is worthless
   * and has to be loaded anew.
   */
  async keep(write: Turn['keep']): Promise<readonly Entry[] | undefined> {
    const entries = this.pending;
    if (entries.length === 0) return entries;
    this.pending = [];
    const head = await write(this.chain);
    if (!head) return undefined;
    this.head = head;
    return entries;
  }
}

const ownedBy = (event: DrillEvent, drill: SeenDrill): Pick<Entry, 'owner'> => {
  const owner = ownerOf(event, drill);
  return owner === undefined ? {} : { owner };
};
