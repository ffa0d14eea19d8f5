import { refuse, UnknownEvent, type DrillId, type Instant, type Scenario, type SeenDrill } from '#libs/domain';
import type { JournalStore } from '#libs/journal';
import { isDatabaseAway, logger, spanHere, traced, type WallClock } from '#libs/platform';
import type { Audience } from './audience.js';
import { BatchKeeper } from './batch/batch-keeper.js';
import { decide, type Waiting } from './batch/decide.js';
import { DecidedAhead } from './batch/decided-ahead.js';
import { FairLine } from './batch/fair-line.js';
import type { Answer, Request } from './request.js';

const log = logger('conduct');

/** How many commands may share one transaction. */
const BATCH = 256;
/** How many of one party may wait: more than every console of a large team sends at once when its link returns. */
const MOST_WAITING = 1000;
/** Whoever looks and says on nobody's behalf. */
const LOOKS = 'looks';
/** How long a command is tried again while the database is away, and how long between tries. */
const PATIENCE = 5000;
const BREATH = 250;

/**
 * The one place where a drill changes. Commands wait in line, every team's in turn; as many as are waiting are decided one
 * after the other and kept in one transaction; each is answered only after the commit. While a batch is on its way to the
 * disk, those who come are decided ahead, as if it had arrived, and kept after it; should it not arrive, they are decided
 * anew. While the database is away, all are tried again for a while.
 */
export class DrillDesk {
  private readonly line = new FairLine<Waiting>();
  private readonly ahead = new DecidedAhead();
  private readonly keeper: BatchKeeper;
  private busy = false;
  private used: Instant;

  constructor(
    readonly id: DrillId,
    scenario: Scenario,
    journal: JournalStore,
    private readonly clock: WallClock,
    private readonly audience: Audience,
  ) {
    this.keeper = new BatchKeeper(id, scenario, journal, clock, audience);
    this.used = clock.now();
  }

  perform(request: Request): Promise<Answer> {
    const { actor, of } = request;
    if (actor.kind !== 'muster' && this.line.of(of) >= MOST_WAITING)
      return Promise.resolve(
        refuse('too-many-at-once', 'Too much of yours is waiting already. Try again in a moment.'),
      );
    return this.enqueue(of, { request, look: undefined });
  }

  /**
   * Looks at the drill between two transactions, so that nothing is seen that was not kept.
   * @param of on whose behalf, where one party must not hold up the looks of the others
   */
  async read<T>(look: (drill: SeenDrill) => T, of = LOOKS): Promise<T | undefined> {
    const seen: { value?: T } = {};
    await this.enqueue(of, { request: undefined, look: (drill) => void (seen.value = look(drill)) });
    return seen.value;
  }

  /** Does what has fallen due by now. Harmless at any time. */
  async ring(): Promise<void> {
    await this.enqueue(LOOKS, { request: undefined, look: undefined });
  }

  /** Lets go of what is held in memory when nobody has asked for it since an instant. */
  rest(since: Instant): void {
    if (this.busy || !this.keeper.isHolding || this.used > since) return;
    this.keeper.letGo();
    this.audience.rests(this.id);
  }

  /** The drill was in good hands at this instant. */
  alive(at: Instant): void {
    this.keeper.lastAlive = at;
  }

  /** Another process has written up to this number. */
  heard(seq: number): void {
    if (this.keeper.heard(seq)) void this.ring().catch(() => undefined);
  }

  private enqueue(of: string, wanted: Pick<Waiting, 'request' | 'look'>): Promise<Answer> {
    this.used = this.clock.now();
    return new Promise((answer, fail) => {
      const waiter: Waiting = { ...wanted, answer, fail, span: spanHere() };
      if (this.decideAhead(of, waiter)) return;
      this.line.join({ of, waiter });
      if (!this.busy) void this.work();
    });
  }

  /** Only while nobody else waits; and nobody who looks, as what is seen must be kept. */
  private decideAhead(of: string, waiter: Waiting): boolean {
    const held = this.keeper.upon;
    if (!held) return false;
    if (waiter.look || !this.line.isEmpty || !this.ahead.hasRoomFor(of)) return false;
    const now = held.instant(this.clock.now());
    held.addDue(now);
    waiter.ahead = { held, decided: decide(held, waiter, now) };
    this.ahead.add(of, waiter);
    return true;
  }

  private async work(): Promise<void> {
    this.busy = true;
    // Whoever else arrives in this turn of the event loop shares the transaction.
    await new Promise((resolve) => setImmediate(resolve));
    while (!this.ahead.isEmpty || !this.line.isEmpty) {
      const early = this.ahead.take();
      const batch = [...early, ...this.line.next(Math.max(0, BATCH - early.length))];
      const attributes = { commands: batch.length };
      const links = batch.map(({ span }) => span);
      await traced('keep a batch', () => this.settle(batch, this.clock.now() + PATIENCE), { attributes, links });
    }
    this.busy = false;
  }

  private async settle(batch: readonly Waiting[], until: Instant): Promise<void> {
    for (;;) {
      try {
        if (await this.keeper.tryBatch(batch)) return;
      } catch (error) {
        this.keeper.letGo();
        if (error instanceof UnknownEvent) this.giveUp(error);
        if (!isDatabaseAway(error)) return batch.forEach(({ fail }) => fail(error));
        log.warn({ drill: this.id }, 'the database is away');
        if (this.clock.now() >= until) {
          return answerAll(batch, refuse('database-away', 'The database is away. The command was not done.'));
        }
        await new Promise((resolve) => setTimeout(resolve, BREATH));
      }
    }
  }

  /** Whoever is here is better served by a newer process. */
  private giveUp({ type }: UnknownEvent): void {
    log.warn({ drill: this.id, event: type }, 'a newer Muster conducts this drill: its consoles are sent there');
    this.audience.beyond(this.id);
  }
}

function answerAll(batch: readonly Waiting[], answer: Answer): void {
  for (const waiting of batch) waiting.answer(answer);
}
