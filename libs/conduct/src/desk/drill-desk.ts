import {
  ok,
  refuse,
  shift,
  UnknownEvent,
  type DrillId,
  type Entry,
  type Instant,
  type Scenario,
  type SeenDrill,
} from '#libs/domain';
import type { JournalStore, Turn } from '#libs/journal';
import { isDatabaseAway, logger, spanHere, traced, type WallClock } from '#libs/platform';
import type { Audience } from './audience.js';
import { decide, type Decided, type Waiting } from './decide.js';
import { DecidedAhead } from './decided-ahead.js';
import { FairLine } from './fair-line.js';
import { HeldDrill } from './held-drill.js';
import type { Answer, Request } from './request.js';

const log = logger('conduct');

/** What a batch came to, told only when it is on disk. */
type Settled = () => void;

/** How many commands may share one transaction. */
const BATCH = 256;
/** How many of one party may wait: more than every console of a large team sends at once when its link returns. */
const MOST_WAITING = 1000;
/** Whoever looks and says on nobody's behalf. */
const LOOKS = 'looks';
/** How long a command is tried again while the database is away, and how long between tries. */
const PATIENCE = 5000;
const BREATH = 250;
/** A silence longer than this counts as an outage; a beat of the watch is shorter. */
const OUTAGE = 5000;

/**
 * The one place where a drill changes. Commands wait in line, every team's in turn; as many as are waiting are decided one
 * after the other and kept in one transaction; each is answered only after the commit. While a batch is on its way to the
 * disk, those who come are decided ahead, as if it had arrived, and kept after it. Whatever fails before the commit leaves
 * no trace: the drill is folded anew from its journal, and what was decided ahead is decided anew.
 */
export class DrillDesk {
  private held: HeldDrill | undefined;
  private readonly line = new FairLine<Waiting>();
  private busy = false;
  /** The holding upon which may be decided ahead, while its batch is on its way. */
  private underWay: HeldDrill | undefined;
  private readonly ahead = new DecidedAhead();
  private told: Instant | undefined;
  private lastAlive: Instant | undefined;
  /** How far another process is known to have written. */
  private elsewhere = 0;
  private used: Instant;
  /** Whether another process was ever seen to write: then each batch takes its turn, instead of losing races. */
  private isShared = false;

  constructor(
    readonly id: DrillId,
    private readonly scenario: Scenario,
    private readonly journal: JournalStore,
    private readonly clock: WallClock,
    private readonly audience: Audience,
  ) {
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
    if (this.busy || !this.held || this.used > since) return;
    this.held = undefined;
    this.audience.rests(this.id);
  }

  /** The drill was in good hands at this instant. */
  alive(at: Instant): void {
    this.lastAlive = at;
  }

  /** Another process has written up to this number. */
  heard(seq: number): void {
    this.elsewhere = Math.max(this.elsewhere, seq);
    if (this.held && this.held.kept < seq) void this.ring().catch(() => undefined);
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
    const held = this.underWay;
    if (!held || held !== this.held || this.elsewhere > held.kept) return false;
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
        if (await this.tryBatch(batch)) return;
      } catch (error) {
        this.held = undefined;
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

  /** Decides, keeps, answers. False when another process wrote first and all has to be decided anew. */
  private async tryBatch(batch: readonly Waiting[]): Promise<boolean> {
    const held = (this.held ??= await this.load());
    if (!held) {
      answerAll(batch, refuse('unknown-thing', 'There is no such drill.'));
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
    const settling = this.settleOn(held, batch, (chain) => this.journal.keep(chain));
    if (!batch.some(({ look }) => look)) this.underWay = held;
    try {
      return await settling;
    } finally {
      this.underWay = undefined;
    }
  }

  /** Where several processes write, each waits for its turn and first reads what the others have written. */
  private async share(held: HeldDrill, batch: readonly Waiting[]): Promise<Settled | undefined> {
    // What was decided ahead did not know what the other has written.
    if (held.isAhead) return undefined;
    if (batch.every(({ request }) => !request) && (await this.isOnlyLookedAt(held)))
      return () =>
        this.tell(
          held,
          [],
          batch,
          batch.map((waiting) => decide(held, waiting, this.clock.now())),
        );
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
    if (held.isFresh) this.forgiveOutage(held, now);
    held.addDue(now);
    const answers = batch.map((waiting) =>
      waiting.ahead?.held === held ? waiting.ahead.decided : decide(held, waiting, now),
    );
    held.addDue(now);
    const began = performance.now();
    const kept = await held.keep(write);
    const took = performance.now() - began;
    return kept && (() => this.tell(held, kept, batch, answers, took));
  }

  private tell(
    held: HeldDrill,
    kept: readonly Entry[],
    batch: readonly Waiting[],
    answers: readonly Decided[],
    took = 0,
  ): void {
    if (kept.length > 0) {
      this.audience.kept(kept, held.seen);
      this.audience.wrote(kept, { commands: batch.length, took });
    }
    batch.forEach(({ look, answer, fail }, index) => {
      look?.(held.seen);
      const decided = answers[index];
      if (decided && 'bug' in decided) fail(decided.bug);
      else if (decided && 'done' in decided) this.outcomeOf(held, decided.done).then(answer, fail);
      else if (decided) answer(decided.answer);
    });
    // What was erased is still in memory here: the drill is read anew.
    if (kept.some(hasErased)) this.held = undefined;
    this.tellDue(held);
  }

  /** What came of a command that was done before stands in the journal. */
  private async outcomeOf(held: HeldDrill, { first, last }: { first: number; last: number }): Promise<Answer> {
    const entries: Entry[] = [];
    for await (const entry of this.journal.read(this.id, first - 1, last)) entries.push(entry);
    return ok({ entries, drill: held.seen });
  }

  /** After an outage, where the organiser chose so, the clock is set back before anything is released. */
  private forgiveOutage(held: HeldDrill, now: Instant): void {
    held.isFresh = false;
    const { settings, status } = held.seen;
    const from = this.lastAlive;
    if (from === undefined || settings.afterOutage !== 'shift-clock' || status !== 'running' || now - from < OUTAGE)
      return;
    const decision = shift(held.seen, from, now);
    if (decision.ok) held.add(decision.value, now, { kind: 'muster' });
  }

  private async load(): Promise<HeldDrill | undefined> {
    this.audience.begin(this.id);
    this.told = undefined;
    const held = await HeldDrill.load(this.id, this.scenario, this.journal, (entry, drill) =>
      this.audience.past(entry, drill),
    );
    this.audience.ready(this.id);
    return held;
  }

  private tellDue(held: HeldDrill): void {
    const due = held.nextDue();
    if (due === this.told) return;
    this.told = due;
    this.audience.due(this.id, due);
  }
}

const hasErased = ({ event }: Entry): boolean => event.type === 'nation-erased';

function answerAll(batch: readonly Waiting[], answer: Answer): void {
  for (const waiting of batch) waiting.answer(answer);
}
