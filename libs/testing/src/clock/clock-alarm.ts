import { Alarm } from '#libs/conduct';
import type { DrillId, Instant } from '#libs/domain';
import type { WallClock } from '#libs/platform';

/** The alarm on a clock alone: the queue counts real time, which a test on a virtual clock does not wait for. */
export class ClockAlarm extends Alarm {
  private readonly armed = new Map<DrillId, () => void>();
  private ring: (drill: DrillId) => Promise<void> = () => Promise.resolve();

  constructor(private readonly clock: WallClock) {
    super();
  }

  onRing(wake: (drill: DrillId) => Promise<void>): void {
    this.ring = wake;
  }

  stop(): Promise<void> {
    for (const disarm of this.armed.values()) disarm();
    this.armed.clear();
    return Promise.resolve();
  }

  arm(drill: DrillId, at: Instant | undefined): void {
    this.armed.get(drill)?.();
    this.armed.delete(drill);
    if (at !== undefined)
      this.armed.set(
        drill,
        this.clock.wake(at, () => this.ring(drill)),
      );
  }
}
