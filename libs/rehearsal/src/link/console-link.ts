import type { Receipt, Reply, StreamEntry } from '#libs/contracts';
import type { InjectId, Viewed } from '#libs/domain';
import type { Arrival } from './arrival.js';
import { StreamLink, type LinkTo } from './stream-link.js';

const PATIENCE = 15_000;
const MOST_AT_ONCE = 200;

export interface ConsoleWatch {
  /** A line of the team's stream, in order, each once. */
  line?(line: StreamEntry<Viewed>): void;
  anew?(): void;
  linked?(): void;
  fault(words: string): void;
}

/** What a console has to tell at the end. */
export interface ConsoleTally {
  readonly arrivals: readonly Arrival[];
  readonly doubled: readonly InjectId[];
  readonly unacknowledged: number;
  readonly drops: number;
  readonly gaps: number;
  readonly repeated: number;
}

/** One console of a team: notes every inject that arrives and acknowledges it, however often the link breaks. */
export class ConsoleLink {
  readonly link: StreamLink;
  readonly arrivals = new Map<InjectId, Arrival>();
  ended = false;
  comcheckOpen = false;
  private readonly doubled: InjectId[] = [];
  private readonly seenInThisLife = new Set<InjectId>();
  private readonly unacknowledged = new Set<InjectId>();
  private acknowledging = false;

  constructor(
    to: LinkTo,
    private readonly watch: ConsoleWatch,
  ) {
    this.link = new StreamLink(to, {
      lines: (lines) => this.onLines(lines),
      anew: () => {
        this.seenInThisLife.clear();
        watch.anew?.();
      },
      linked: () => {
        void this.acknowledge();
        watch.linked?.();
      },
      fault: (words) => watch.fault(words),
    });
  }

  tally(): ConsoleTally {
    const { drops, gaps, repeated } = this.link;
    const arrivals = [...this.arrivals.values()];
    return { arrivals, doubled: this.doubled, unacknowledged: this.unacknowledged.size, drops, gaps, repeated };
  }

  private onLines(lines: readonly StreamEntry<Viewed>[]): void {
    const now = this.link.now();
    for (const line of lines) {
      const { event } = line;
      if (event.type === 'inject-released' && 'due' in event && typeof event.inject === 'object')
        this.arrive(event.inject.id, event.due, line.n, now);
      else if (event.type === 'clock-turned' && (event.what === 'ended' || event.what === 'aborted')) this.ended = true;
      else if (event.type === 'comcheck-opened') this.comcheckOpen = true;
      this.watch.line?.(line);
    }
    if (this.comcheckOpen) void this.answerComcheck();
    void this.acknowledge();
  }

  private arrive(inject: InjectId, due: number, n: number, at: number): void {
    if (this.seenInThisLife.has(inject)) this.doubled.push(inject);
    this.seenInThisLife.add(inject);
    if (this.arrivals.has(inject)) return;
    const since = this.link.linkedSince;
    const ownAbsence = since === undefined || since > due;
    this.arrivals.set(inject, { inject, n, due, at, late: at - due, ownAbsence });
    this.unacknowledged.add(inject);
  }

  private async answerComcheck(): Promise<void> {
    this.comcheckOpen = false;
    try {
      await this.link.socket.timeout(PATIENCE).emitWithAck('comcheck', {});
    } catch {
      // The check asks whether the link holds; where it does not, silence is the answer.
    }
  }

  private async acknowledge(): Promise<void> {
    if (this.acknowledging || this.link.linkedSince === undefined || this.unacknowledged.size === 0) return;
    this.acknowledging = true;
    const injects = [...this.unacknowledged].slice(0, MOST_AT_ONCE);
    try {
      const reply: Reply<Receipt> = await this.link.socket.timeout(PATIENCE).emitWithAck('delivered', { injects });
      if (!reply.ok) this.watch.fault(`delivery not taken: ${reply.problem.detail ?? reply.problem.title}`);
      for (const inject of injects) this.unacknowledged.delete(inject);
    } catch {
      // The link broke before the answer came: on the next link it is said again.
      this.acknowledging = false;
      return;
    }
    this.acknowledging = false;
    await this.acknowledge();
  }
}
