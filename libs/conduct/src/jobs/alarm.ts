import type { DrillId, Instant } from '#libs/domain';

/** Wakes a drill when something falls due. There is one alarm a drill: arming it anew replaces the one before. */
export abstract class Alarm {
  abstract arm(drill: DrillId, at: Instant | undefined): void;
  /** Who is to be woken; told late, early or twice, it does no harm. */
  abstract onRing(wake: (drill: DrillId) => Promise<void>): void;
  /** Rings no more. What is queued stays for whoever runs next. */
  abstract stop(): Promise<void>;
}
