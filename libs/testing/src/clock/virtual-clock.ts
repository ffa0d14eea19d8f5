import { WallClock } from '#libs/platform';

interface Wake {
  readonly at: number;
  readonly callback: () => void | Promise<void>;
}

/** A clock that stands still until the test lets time pass. Instants in Unix milliseconds. */
export class VirtualClock extends WallClock {
  private readonly wakes = new Set<Wake>();
  private readonly atOnce = new Set<Promise<void>>();

  constructor(private instant = Date.UTC(2026, 10, 22, 9)) {
    super();
  }

  now(): number {
    return this.instant;
  }

  wake(at: number, callback: () => void | Promise<void>): () => void {
    const wake = { at, callback };
    this.wakes.add(wake);
    if (at <= this.instant) setImmediate(() => this.due(wake));
    return () => void this.wakes.delete(wake);
  }

  /**
   * Lets time pass until an instant. Whatever has to be woken on the way is woken at its own instant, in order, and what
   * it sets going comes to rest before the next.
   * @param rest waits until everything that a wake has set going is done
   */
  async advanceTo(instant: number, rest: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    for (;;) {
      await this.quiet();
      const next = this.soonest(instant);
      if (!next) break;
      this.wakes.delete(next);
      this.instant = Math.max(this.instant, next.at);
      await next.callback();
      await rest();
    }
    this.instant = Math.max(this.instant, instant);
    await rest();
  }

  /** The machine slept: nothing was woken on the way, and comes late. */
  leapTo(instant: number): void {
    this.instant = Math.max(this.instant, instant);
  }

  private soonest(until: number): Wake | undefined {
    let soonest: Wake | undefined;
    for (const wake of this.wakes) if (wake.at <= until && wake.at < (soonest?.at ?? Infinity)) soonest = wake;
    return soonest;
  }

  private due(wake: Wake): void {
    if (!this.wakes.delete(wake)) return;
    const done = Promise.resolve(wake.callback()).finally(() => this.atOnce.delete(done));
    this.atOnce.add(done);
  }

  /** Waits for what was due at once. */
  async quiet(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (this.atOnce.size > 0) await Promise.all(this.atOnce);
  }
}
