import type { WallClock } from '#libs/platform';

const MOST = 60;
const WINDOW = 10_000;

/** How often one socket may say something that is not worth a queue: 60 times in ten seconds. */
export class Pace {
  private readonly said: number[] = [];

  constructor(private readonly clock: WallClock) {}

  /** Whether once more is allowed now; if so, it counts. */
  allows(): boolean {
    const now = this.clock.now();
    while (this.said[0] !== undefined && this.said[0] <= now - WINDOW) this.said.shift();
    if (this.said.length >= MOST) return false;
    this.said.push(now);
    return true;
  }
}
