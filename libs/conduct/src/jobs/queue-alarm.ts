import type { DrillId, Instant } from '#libs/domain';
import { logger, type QueueRoom, type WallClock } from '#libs/platform';
import type { Queue } from 'bullmq';
import type { Alarm } from './alarm.js';

const log = logger('alarm');

/** How early the queue rings, so that its own lateness never reaches the teams; from then on the exact instant is held here. */
const LEAD = 1000;
const NAME = 'drill-alarm';

interface Ring {
  readonly drill: DrillId;
  readonly at: Instant;
}

/**
 * The alarm on BullMQ. A job a drill rings somewhat early in any worker; the worker then holds to the exact instant. What
 * falls due within the lead is held directly. The queue may be wiped at any time: drills are armed anew at every start.
 */
export class QueueAlarm implements Alarm {
  private readonly queue: Queue<Ring>;
  private readonly held = new Map<DrillId, { at: Instant; cancel: () => void }>();
  private readonly queued = new Map<DrillId, string>();
  private wake: (drill: DrillId) => Promise<void> = () => Promise.resolve();
  private chain: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    queues: QueueRoom,
    private readonly clock: WallClock,
    /** Whether this process is rung by the queue; what falls due within the lead is held by whichever process knows of it. */
    { rings = true }: { readonly rings?: boolean } = {},
  ) {
    this.queue = queues.queue<Ring>(NAME, { defaultJobOptions: { removeOnComplete: true, removeOnFail: 100 } });
    if (rings) queues.worker<Ring>(NAME, (job) => this.rung(job.data), { concurrency: 50 });
  }

  onRing(wake: (drill: DrillId) => Promise<void>): void {
    this.wake = wake;
  }

  arm(drill: DrillId, at: Instant | undefined): void {
    this.release(drill);
    const near = at !== undefined && at - this.clock.now() <= LEAD;
    if (near) this.hold(drill, at);
    if (near && !this.queued.has(drill)) return;
    this.enqueue(drill, near ? undefined : at);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    for (const drill of [...this.held.keys()]) this.release(drill);
    await this.chain;
  }

  private rung({ drill, at }: Ring): Promise<void> {
    this.queued.delete(drill);
    const known = this.held.get(drill);
    if (!known || known.at > at) this.hold(drill, at);
    return Promise.resolve();
  }

  private hold(drill: DrillId, at: Instant): void {
    this.release(drill);
    if (this.stopped) return;
    const cancel = this.clock.wake(at, () => {
      this.held.delete(drill);
      return this.wake(drill).catch((error: unknown) => log.error({ drill, error }, 'a drill could not be woken'));
    });
    this.held.set(drill, { at, cancel });
  }

  private release(drill: DrillId): void {
    this.held.get(drill)?.cancel();
    this.held.delete(drill);
  }

  /** Changes to the queue go one after the other, so that the last arming of a drill is the one that stands. */
  private enqueue(drill: DrillId, at: Instant | undefined): void {
    const before = this.queued.get(drill);
    const id = at === undefined ? undefined : `${drill}-${at}`;
    if (before === id) return;
    if (id === undefined) this.queued.delete(drill);
    else this.queued.set(drill, id);
    this.chain = this.chain
      .then(async () => {
        if (before !== undefined) await this.queue.remove(before);
        if (id === undefined || at === undefined || this.stopped) return;
        await this.queue.add('ring', { drill, at }, { jobId: id, delay: Math.max(0, at - LEAD - this.clock.now()) });
      })
      .catch((error: unknown) => log.warn({ drill, error }, 'the alarm could not be queued'));
  }
}
