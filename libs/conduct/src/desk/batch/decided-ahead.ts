import type { Waiting } from './decide.js';

/** So many in all, and so many of one party, as nobody behind them has a turn before them. */
const MOST = 256;
const MOST_OF_ONE = 16;

/** Those who were decided ahead: the head of the next batch. */
export class DecidedAhead {
  private waiting: Waiting[] = [];
  private readonly ofEach = new Map<string, number>();

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  hasRoomFor(party: string): boolean {
    return this.waiting.length < MOST && (this.ofEach.get(party) ?? 0) < MOST_OF_ONE;
  }

  add(party: string, waiting: Waiting): void {
    this.waiting.push(waiting);
    this.ofEach.set(party, (this.ofEach.get(party) ?? 0) + 1);
  }

  take(): Waiting[] {
    const taken = this.waiting;
    this.waiting = [];
    this.ofEach.clear();
    return taken;
  }
}
