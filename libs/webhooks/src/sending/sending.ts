import { DrillDesks } from '#libs/conduct';
import type { Entry } from '#libs/domain';
import { SECRET } from '#libs/identity';
import { logger, WallClock, type QueueRoom } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Job, Queue } from 'bullmq';
import { ArrayContains, DataSource } from 'typeorm';
import { WebhookRecord } from '../store/webhook-record.js';
import { factOf } from './fact-of.js';
import { post } from './post.js';
import { WEBHOOK_REACH, type Reach } from './safe-address.js';
import { keyOf, signedHeaders } from './signature.js';

const log = logger('webhooks');

/** The queues of this process, and whether it does what waits in them. */
export const QUEUES = Symbol('queues');
export interface Queues {
  readonly room: QueueRoom;
  readonly works: boolean;
}

const NAME = 'webhooks';
/** Ten tries, a second after the first and twice as long after each: about a quarter of an hour. */
const TRIES = { attempts: 10, backoff: { type: 'exponential', delay: 1000 } } as const;
/** Seconds for which a job that is done is remembered, so that another process that hears of the same entry adds nothing. */
const REMEMBERED = 3600;

interface Sent {
  readonly webhook: string;
  readonly id: string;
  readonly body: string;
}

/** Sends what happens to whoever is to be told, from a queue, until it has arrived. */
@Injectable()
export class Sending {
  private readonly queue: Queue<Sent>;

  constructor(
    @Inject(QUEUES) { room, works }: Queues,
    @Inject(DrillDesks) desks: DrillDesks,
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(WallClock) private readonly clock: WallClock,
    @Inject(SECRET) private readonly secret: Buffer,
    @Inject(WEBHOOK_REACH) private readonly reach: Reach,
  ) {
    const forgets = { removeOnComplete: { age: REMEMBERED }, removeOnFail: { age: REMEMBERED } };
    this.queue = room.queue<Sent>(NAME, { defaultJobOptions: { ...TRIES, ...forgets } });
    if (works) room.worker<Sent>(NAME, (job) => this.send(job), { concurrency: 5 });
    desks.follow({
      kept: (entries) =>
        void this.tell(entries).catch((error: unknown) => log.warn({ err: error }, 'webhooks were not told')),
    });
  }

  private async tell(entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) {
      const fact = factOf(entry);
      if (!fact) continue;
      const { drill, seq } = entry;
      const told = await this.records.findBy({ drill, events: ArrayContains([fact.type]) });
      for (const { id: webhook } of told) {
        const id = `${webhook}-${seq}`;
        await this.queue.add(fact.type, { webhook, id, body: JSON.stringify(fact) }, { jobId: id });
      }
    }
  }

  private async send({ data: { webhook, id, body } }: Job<Sent>): Promise<void> {
    const record = await this.records.findOneBy({ id: webhook });
    if (!record) return;
    const now = this.clock.now();
    const headers = signedHeaders(keyOf(this.secret, webhook), id, Math.floor(now / 1000), body);
    const fault = await post(record.url, body, headers, this.reach);
    await this.records.update(
      { id: webhook },
      fault === undefined ? { sentAt: new Date(now), fault: null } : { fault },
    );
    if (fault !== undefined) throw new Error(`not arrived: ${fault}`);
  }

  private get records() {
    return this.source.getRepository(WebhookRecord);
  }
}
