import type { DrillId, Instant } from '#libs/domain';
import { logger, type QueueRoom, type WallClock } from '#libs/platform';
import type { Queue } from 'bullmq';
import type { Alarm } from './alarm.js';

const log = logger('alarm');

/** How early the queue rings, so that its own lateness never reaches the teams. */
const LEAD = 1000;
const NAME = 'drill-alarm';

interface Ring {
  readonly drill: DrillId;
  readonly at: Instant;
}

interface Held {
  readonly at: Instant;
  readonly cancel: () => void;
}

/**
 * The alarm on BullMQ. Every process that is rung holds the next instant of each drill that it knows itself, to the
 * millisecond; a job a drill is the net under it, and rings somewhat early in any worker. What falls due within the lead
 * is held by whoever knows of it. The queue may be late, or wiped, at any time: drills are armed anew at every start.
 */
export class QueueAlarm implements Alarm {
  private readonly queue: Queue<Ring>;
  private readonly held = new Map<DrillId, Held>();
  /** For what the queue rang and this process did not know: beside what it holds itself, which may be later. */
  private readonly caught = new Map<DrillId, Held>();
  /** The instant at which the queue is to ring a drill, and the job that is in it: the one follows the other. */
  private readonly wanted = new Map<DrillId, Instant>();
  private readonly queued = new Map<DrillId, string>();
  private wake: (drill: DrillId) => Promise<void> = () => Promise.resolve();
  private chain: Promise<void> = Promise.resolve();
  private stopped = false;
  private readonly rings: boolean;

  constructor(
    queues: QueueRoom,
    private readonly clock: WallClock,
    /** Whether this process is rung by the queue, and holds what is further away than the lead. */
    { rings = true }: { readonly rings?: boolean } = {},
  ) {
    this.rings = rings;
    this.queue = queues.queue<Ring>(NAME, { defaultJobOptions: { removeOnComplete: true, removeOnFail: 100 } });
    if (rings) queues.worker<Ring>(NAME, (job) => this.rung(job.data), { concurrency: 50 });
  }

  onRing(wake: (drill: DrillId) => Promise<void>): void {
    this.wake = wake;
  }

  arm(drill: DrillId, at: Instant | undefined): void {
    release(this.held, drill);
    release(this.caught, drill);
    const far = at !== undefined && at - this.clock.now() > LEAD;
    if (at !== undefined && (this.rings || !far)) this.hold(this.held, drill, at);
    this.enqueue(drill, far ? at : undefined);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    for (const kept of [this.held, this.caught]) for (const drill of [...kept.keys()]) release(kept, drill);
    await this.chain;
  }

  private rung({ drill, at }: Ring): Promise<void> {
    if (this.queued.get(drill) === jobOf(drill, at)) {
      this.queued.delete(drill);
      this.wanted.delete(drill);
    }
    const known = this.held.get(drill);
    if (!known || known.at > at) this.hold(this.caught, drill, at);
    return Promise.resolve();
  }

  private hold(kept: Map<DrillId, Held>, drill: DrillId, at: Instant): void {
    release(kept, drill);
    if (this.stopped) return;
    const cancel = this.clock.wake(at, () => {
      kept.delete(drill);
      return this.wake(drill).catch((error: unknown) => log.error({ drill, error }, 'a drill could not be woken'));
    });
    kept.set(drill, { at, cancel });
  }

  /** Changes to the queue go one after the other; a drill that was armed anew meanwhile costs nothing for the time before. */
  private enqueue(drill: DrillId, at: Instant | undefined): void {
    if (this.wanted.get(drill) === at) return;
    if (at === undefined) this.wanted.delete(drill);
    else this.wanted.set(drill, at);
    this.chain = this.chain
      .then(() => this.settle(drill))
      .catch((error: unknown) => log.warn({ drill, error }, 'the alarm could not be queued'));
  }

  private async settle(drill: DrillId): Promise<void> {
    const [at, before] = [this.wanted.get(drill), this.queued.get(drill)];
    const id = at === undefined ? undefined : jobOf(drill, at);
    if (before === id) return;
    this.queued.delete(drill);
    if (before !== undefined) await this.queue.remove(before);
    if (id === undefined || at === undefined || this.stopped) return;
    this.queued.set(drill, id);
    await this.queue.add('ring', { drill, at }, { jobId: id, delay: Math.max(0, at - LEAD - this.clock.now()) });
  }
}

function release(kept: Map<DrillId, Held>, drill: DrillId): void {
  kept.get(drill)?.cancel();
  kept.delete(drill);
}

const jobOf = (drill: DrillId, at: Instant): string => `${drill}-${at}`;
