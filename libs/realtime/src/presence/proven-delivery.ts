import type { StreamEntry } from '#libs/contracts';
import type { InjectId } from '#libs/domain';

/** So many injects wait for their proof at most; nobody is sent more between two beats. */
const MOST = 200;

/**
 * What was sent over one connection and whose arrival its console has not confirmed. A connection keeps order: when a beat
 * that was asked after the sending is answered, everything sent before it has arrived, whether the console says so or not.
 */
export class ProvenDelivery {
  private sent = new Set<InjectId>();
  private asked = new Set<InjectId>();

  constructor(private readonly proven: (injects: readonly InjectId[]) => void) {}

  /** Lines of the stream went out. */
  goesOut(lines: readonly StreamEntry[]): void {
    for (const { event } of lines)
      if (event.type === 'inject-released' && typeof event.inject !== 'string' && this.sent.size < MOST)
        this.sent.add(event.inject.id);
  }

  /** The console has confirmed these by itself, as it should. */
  confirmed(injects: readonly InjectId[]): void {
    for (const inject of injects) {
      this.sent.delete(inject);
      this.asked.delete(inject);
    }
  }

  /** The connection is asked whether it holds. */
  asks(): void {
    for (const inject of this.sent) this.asked.add(inject);
    this.sent = new Set();
  }

  /** The connection has answered. */
  answers(): void {
    if (this.asked.size > 0) this.proven([...this.asked]);
    this.asked = new Set();
  }
}
