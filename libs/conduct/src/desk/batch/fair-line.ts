/** Somebody's place in the line. */
export interface Placed<Waiter> {
  /** On whose behalf: a team, control, an evaluator, or nobody at all. */
  readonly of: string;
  readonly waiter: Waiter;
}

/**
 * Who waits at a desk, each party in its own order, and the parties in turn: however much one of them has sent, the next
 * of every other comes after at most one more of each.
 */
export class FairLine<Waiter> {
  private readonly waiting = new Map<string, Waiter[]>();

  get isEmpty(): boolean {
    return this.waiting.size === 0;
  }

  /** How many of a party wait. */
  of(party: string): number {
    return this.waiting.get(party)?.length ?? 0;
  }

  join({ of, waiter }: Placed<Waiter>): void {
    const own = this.waiting.get(of);
    if (own) own.push(waiter);
    else this.waiting.set(of, [waiter]);
  }

  /** The next of the line, at most so many: one of each party, then a second of each, and on. They wait no more. */
  next(most: number): Waiter[] {
    const called: Waiter[] = [];
    while (called.length < most && this.waiting.size > 0)
      for (const [of, own] of [...this.waiting]) {
        if (called.length === most) break;
        const first = own.shift();
        if (first !== undefined) called.push(first);
        this.waiting.delete(of);
        // Whoever was called goes behind the others, also when the next batch is called.
        if (own.length > 0) this.waiting.set(of, own);
      }
    return called;
  }
}
