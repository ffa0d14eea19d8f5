import { refuse, type DrillId, type Entry, type Instant, type Scenario } from '#libs/domain';
import type { JournalStore, Turn } from '#libs/journal';
import { isDatabaseAway, type WallClock } from '#libs/platform';
import type { Audience } from '../audience.js';
import { BatchTeller, type KeptBatch } from './batch-teller.js';
import { decide, type Waiting } from './decide.js';
import { forgiveOutage } from './forgive-outage.js';
import { HeldDrill } from './held-drill.js';

/** What a batch came to, told only when it is on disk. */
type Settled = () => void;

/**
 * Holds a drill in memory, decides batches upon it and keeps each in one transaction. Whatever fails before the commit
 * leaves no trace: the drill is folded anew from its journal.
 */
export class BatchKeeper {
  private held: HeldDrill | undefined;
  /** The holding upon which may be decided ahead, while its batch is on its way. */
  private underWay: HeldDrill | undefined;
  /** How far another process is known to have written. */
  private elsewhere = 0;
  /** Whether another process was ever seen to write: then each batch takes its turn, instead of losing races. */
  private isShared = false;
  private readonly teller: BatchTeller;
  /** When the drill was last in good hands, where that is known. */
  lastAlive: Instant | undefined;

  constructor(
    private readonly id: DrillId,
    private readonly scenario: Scenario,
    private readonly journal: JournalStore,
    private readonly clock: WallClock,
    private readonly audience: Audience,
  ) {
    this.teller = new BatchTeller(id, journal, audience);
  }

  get isHolding(): boolean {
    return this.held !== undefined;
  }

  /** Upon what may be decided ahead: while a batch is on its way, and nobody else has written. */
  get upon(): HeldDrill | undefined {
    const held = this.underWay;
    return held && held === this.held && this.elsewhere <= held.kept ? held : undefined;
  }

  /** What is in memory is not used any more: the drill is folded anew when somebody next asks for it. */
  letGo(): void {
    this.held = undefined;
  }

  /** Another process has written up to this number. True where that is news for what is held. */
  heard(seq: number): boolean {
    this.elsewhere = Math.max(this.elsewhere, seq);
    return this.held !== undefined && this.held.kept < seq;
  }

  /** Decides, keeps, answers. False when another process wrote first and all has to be decided anew. */
  async tryBatch(batch: readonly Waiting[]): Promise<boolean> {
    const held = (this.held ??= await this.load());
    if (!held) {
      for (const { answer } of batch) answer(refuse('unknown-thing', 'There is no such drill.'));
      return true;
    }
    const settled = await (this.isShared || this.elsewhere > held.kept
      ? this.share(held, batch)
      : this.race(held, batch));
    if (!settled) {
      this.held = undefined;
      this.isShared = true;
      return false;
    }
    settled();
    return true;
  }

  /** Alone with a drill, one statement keeps a batch; should another process have written, it keeps nothing. */
  private async race(held: HeldDrill, batch: readonly Waiting[]): Promise<Settled | undefined> {
    let isProven = false;
    const settling = this.settleOn(held, batch, (chain) => {
      isProven = true;
      return this.journal.keep(chain);
    });
    if (!batch.some(({ look }) => look)) this.underWay = held;
    const settled = await settling.finally(() => (this.underWay = undefined));
    return !settled || isProven || (await this.isLatest(held, batch)) ? settled : this.share(held, batch);
  }

  /**
   * A batch that writes nothing, because all of it was refused or only looked, is not held against the journal by writing.
   * Whoever has just been told by one process that something is kept must not hear from another that it is not there.
   */
  private async isLatest(held: HeldDrill, batch: readonly Waiting[]): Promise<boolean> {
    const isAsked = batch.some(({ request }) => request);
    if (!isAsked && !batch.some(({ look }) => look)) return true;
    try {
      return (await this.journal.head(this.id))?.seq === held.kept;
    } catch (error) {
      // A look is better answered by what was there a moment ago than not at all.
      if (!isAsked && isDatabaseAway(error)) return true;
      throw error;
    }
  }

  /** Where several processes write, each waits for its turn and first reads what the others have written. */
  private async share(held: HeldDrill, batch: readonly Waiting[]): Promise<Settled | undefined> {
    // What was decided ahead did not know what the other has written.
    if (held.isAhead) return undefined;
    if (batch.every(({ request }) => !request) && (await this.isOnlyLookedAt(held)))
      return () => {
        const decided = batch.map((waiting) => decide(held, waiting, this.clock.now()));
        this.settled(held, { kept: [], batch, decided, took: 0 });
      };
    if (this.held !== held) return undefined;
    return this.journal.inTurn(this.id, async (turn) => {
      await this.catchUp(held, turn);
      return this.held === held ? this.settleOn(held, batch, turn.keep) : undefined;
    });
  }

  /** Whoever only looks waits for nobody's turn, unless time has brought something. */
  private async isOnlyLookedAt(held: HeldDrill): Promise<boolean> {
    const head = await this.journal.head(this.id);
    if (head) await this.catchUp(held, { head, read: (after) => this.journal.read(this.id, after) });
    return (held.nextDue() ?? Infinity) > this.clock.now();
  }

  private async catchUp(held: HeldDrill, at: Pick<Turn, 'head' | 'read'>): Promise<void> {
    const news = await held.follow(at);
    if (news.length === 0) return;
    this.isShared = true;
    // What was erased elsewhere is still in memory here: the drill is read anew.
    if (news.some(hasErased)) this.held = undefined;
    else this.audience.kept(news, held.seen);
  }

  private async settleOn(
    held: HeldDrill,
    batch: readonly Waiting[],
    write: Turn['keep'],
  ): Promise<Settled | undefined> {
    const now = held.instant(this.clock.now());
    if (held.isFresh) forgiveOutage(held, this.lastAlive, now);
    held.addDue(now);
    const decided = batch.map((waiting) =>
      waiting.ahead?.held === held ? waiting.ahead.decided : decide(held, waiting, now),
    );
    held.addDue(now);
    const began = performance.now();
    const kept = await held.keep(write);
    const took = performance.now() - began;
    return kept && (() => this.settled(held, { kept, batch, decided, took }));
  }

  private settled(held: HeldDrill, batch: KeptBatch): void {
    this.teller.tell(held, batch);
    // What was erased is still in memory here: the drill is read anew.
    if (batch.kept.some(hasErased)) this.held = undefined;
  }

  private async load(): Promise<HeldDrill | undefined> {
    this.teller.begin();
    const held = await HeldDrill.load(this.id, this.scenario, this.journal, (entry, drill) =>
      this.audience.past(entry, drill),
    );
    this.audience.ready(this.id);
    return held;
  }
}

const hasErased = ({ event }: Entry): boolean => event.type === 'nation-erased';
