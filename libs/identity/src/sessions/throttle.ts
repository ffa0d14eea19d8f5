import type { WallClock } from '#libs/platform';

const FAILURES = 10;
const WINDOW = 60_000;

/** Shuts the door for a minute to an address from which too many wrong codes came. */
export class Throttle {
  private readonly failures = new Map<string, number[]>();

  constructor(private readonly clock: WallClock) {}

  isShut(address: string): boolean {
    return this.recent(address).length >= FAILURES;
  }

  failed(address: string): void {
    this.failures.set(address, [...this.recent(address), this.clock.now()]);
  }

  private recent(address: string): number[] {
    const since = this.clock.now() - WINDOW;
    const recent = (this.failures.get(address) ?? []).filter((at) => at > since);
    if (recent.length === 0) this.failures.delete(address);
    else this.failures.set(address, recent);
    return recent;
  }
}
