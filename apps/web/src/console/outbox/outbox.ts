import type { Problem, Receipt, Reply } from '#libs/contracts';
import { Stored } from '../../ui/stored.js';
import { readOutgoing, type Outgoing, type Sending } from './outgoing.js';

const PAUSE = 3_000;
const SERVER_FAULT = 500;
const TOO_MUCH = 429;

/** Says one thing to the server; rejects when no answer came. */
export type Speak = (outgoing: Outgoing) => Promise<Reply<Receipt>>;

/** Random as a key must be; `randomUUID` exists on secure pages only, and a drill room may have no HTTPS. */
function freshKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * What was sent and is not yet known to have arrived. It is kept in the browser, so neither a lost link nor a closed page
 * loses it; under its key the server does it once, however often it is said.
 */
export class Outbox {
  private readonly stored: Stored<readonly Outgoing[]>;
  private busy = false;
  private again: number | undefined;

  constructor(
    name: string,
    private readonly speak: Speak,
  ) {
    this.stored = new Stored(`muster.outbox.${name}`, readOutgoing);
  }

  get entries(): Pick<Stored<readonly Outgoing[]>, 'get' | 'subscribe'> {
    return this.stored;
  }

  send(sending: Sending): void {
    this.stored.set([...this.stored.get(), { ...sending, key: freshKey(), at: Date.now() }]);
    void this.flush();
  }

  /** Tries again what was not taken. */
  retry(key: string): void {
    this.stored.set(
      this.stored.get().map(({ problem, ...one }) => (one.key === key || !problem ? one : { ...one, problem })),
    );
    void this.flush();
  }

  discard(key: string): void {
    this.stored.set(this.stored.get().filter((one) => one.key !== key));
  }

  /** Says all that waits, in order; to be called whenever the link is there. */
  async flush(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      for (let next = this.next(); next; next = this.next()) this.settle(next.key, await this.speak(next));
    } catch {
      // No answer: it stays, and is said again on the next link, or in a moment where the link holds.
      this.tryLater();
    } finally {
      this.busy = false;
    }
  }

  close(): void {
    window.clearTimeout(this.again);
  }

  private next(): Outgoing | undefined {
    return this.stored.get().find(({ problem }) => !problem);
  }

  private settle(key: string, reply: Reply<Receipt>): void {
    if (reply.ok) return this.discard(key);
    const { status } = reply.problem;
    if (status >= SERVER_FAULT || status === TOO_MUCH) throw new Error('the server cannot take it now');
    this.fail(key, reply.problem);
  }

  private fail(key: string, problem: Problem): void {
    this.stored.set(this.stored.get().map((one) => (one.key === key ? { ...one, problem } : one)));
  }

  private tryLater(): void {
    window.clearTimeout(this.again);
    this.again = window.setTimeout(() => void this.flush(), PAUSE);
  }
}
