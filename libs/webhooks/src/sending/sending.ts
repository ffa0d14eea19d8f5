import { DrillDesks } from '#libs/conduct';
import { SECRET } from '#libs/identity';
import { Bulletin, logger, WallClock } from '#libs/platform';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Deliveries, type Claimed } from './deliveries.js';
import { factOf } from './fact-of.js';
import { Noting } from './noting.js';
import { post } from './post.js';
import { WEBHOOK_REACH, type Reach } from './safe-address.js';
import { keyOf, signedHeaders } from './signature.js';

const log = logger('webhooks');

/** Whether this process sends, or leaves it to the others. */
export const SENDS = Symbol('whether this process sends webhooks');

/** The topic under which processes tell each other that there is something to send. */
const TO_SEND = 'webhooks';
/** So many addresses are spoken to at once; to each, one thing after the other. */
const AT_ONCE = 8;
/** So often it is looked for what other processes have written, or have left behind. In milliseconds. */
const ROUND = 15_000;

/**
 * Sends what is to be sent, until it has arrived or is given up. What that is stands in the database, noted from the
 * journal: a process that ends leaves nothing behind but work for the next.
 */
@Injectable()
export class Sending implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly underWay = new Map<string, Promise<void>>();
  private going: Promise<void> | undefined;
  private isAsked = false;
  private readonly leaving = new AbortController();
  private cancel: () => void = () => undefined;

  constructor(
    @Inject(SENDS) private readonly sends: boolean,
    @Inject(DrillDesks) desks: DrillDesks,
    @Inject(Bulletin) private readonly bulletin: Bulletin,
    @Inject(WallClock) private readonly clock: WallClock,
    @Inject(SECRET) private readonly secret: Buffer,
    @Inject(WEBHOOK_REACH) private readonly reach: Reach,
    @Inject(Noting) private readonly noting: Noting,
    @Inject(Deliveries) private readonly deliveries: Deliveries,
  ) {
    if (!sends) return;
    desks.follow({
      kept: (entries) => {
        if (entries.some((entry) => factOf(entry) !== undefined)) this.wake();
      },
    });
    bulletin.hear(TO_SEND, () => this.wake());
  }

  /** Whoever ended before left something behind, perhaps. */
  onApplicationBootstrap(): void {
    if (this.sends) this.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.leaving.abort();
    this.cancel();
    await this.going;
    await Promise.all(this.underWay.values());
  }

  /** There is something to send: here, or wherever it is sent. */
  tell(): void {
    if (this.sends) this.wake();
    else this.bulletin.say(TO_SEND, '');
  }

  private wake(): void {
    if (this.going) this.isAsked = true;
    else this.plan(this.clock.now());
  }

  private plan(at: number): void {
    this.cancel();
    if (!this.leaving.signal.aborted) this.cancel = this.clock.wake(at, () => this.go());
  }

  /** One round at a time; who asks during one gets another after it. */
  private go(): Promise<void> {
    this.going ??= this.round().then((next) => {
      this.going = undefined;
      this.plan(this.isAsked ? this.clock.now() : next);
    });
    return this.going;
  }

  /** Gives when the next one is due. */
  private async round(): Promise<number> {
    this.isAsked = false;
    const latest = this.clock.now() + ROUND;
    try {
      await this.noting.note();
      await this.sendDue();
      const due = this.underWay.size < AT_ONCE ? await this.deliveries.nextDue(this.busy) : undefined;
      return Math.min(latest, due ?? Infinity);
    } catch (error) {
      log.warn({ err: error }, 'webhooks wait for the next round');
      return latest;
    }
  }

  private async sendDue(): Promise<void> {
    while (!this.leaving.signal.aborted && this.underWay.size < AT_ONCE) {
      const claimed = await this.deliveries.claim(this.busy);
      if (!claimed) return;
      const sent = this.send(claimed)
        .catch((err: unknown) => log.warn({ err, webhook: claimed.webhook }, 'a delivery is tried again later'))
        .finally(() => {
          this.underWay.delete(claimed.webhook);
          this.wake();
        });
      this.underWay.set(claimed.webhook, sent);
    }
  }

  private async send(claimed: Claimed): Promise<void> {
    const { id, webhook, body, url } = claimed;
    const headers = signedHeaders(keyOf(this.secret, webhook), id, Math.floor(this.clock.now() / 1000), body);
    const fault = await post(url, body, headers, { reach: this.reach, until: this.leaving.signal });
    const isGivenUp = await this.deliveries.settle(claimed, fault);
    if (isGivenUp) log.warn({ webhook, delivery: id, fault }, 'a delivery was given up');
  }

  private get busy(): string[] {
    return [...this.underWay.keys()];
  }
}
