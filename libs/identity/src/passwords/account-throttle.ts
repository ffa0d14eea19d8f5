import type { WallClock } from '#libs/platform';

const FREE = 10;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 5 * 60_000;
const FORGOTTEN_AFTER = 60 * 60_000;
const MOST = 10_000;

interface Failures {
  count: number;
  last: number;
}

/**
 * Slows down guessing at one account from many addresses. After ten failures each further one doubles the wait, up to five
 * minutes; addresses from which the person has come in before do not wait, so that nobody is locked out by others.
 */
export class AccountThrottle {
  private readonly failures = new Map<string, Failures>();

  constructor(private readonly clock: WallClock) {}

  isShut(account: string): boolean {
    const known = this.failures.get(account);
    if (!known || known.count < FREE) return false;
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (known.count - FREE));
    return this.clock.now() < known.last + wait;
  }

  failed(account: string): void {
    const known = this.failures.get(account);
    const last = this.clock.now();
    const count = known && last - known.last < FORGOTTEN_AFTER ? known.count + 1 : 1;
    this.failures.delete(account);
    this.failures.set(account, { count, last });
    // Whoever makes accounts up must not fill the memory: the oldest are forgotten.
    const [oldest] = this.failures.keys();
    if (this.failures.size > MOST && oldest !== undefined) this.failures.delete(oldest);
  }

  succeeded(account: string): void {
    this.failures.delete(account);
  }
}
