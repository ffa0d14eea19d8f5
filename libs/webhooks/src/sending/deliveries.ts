import { WEBHOOK_TEST, type WebhookFact } from '#libs/contracts';
import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import { DeliveryRecord } from '../store/delivery-record.js';
import { WebhookRecord } from '../store/webhook-record.js';
import { MOST_TRIES, waitAfter } from './backoff.js';
import { deliveryId } from './delivery-id.js';

/** A delivery that this process has taken, and where it goes. */
export interface Claimed {
  readonly id: string;
  readonly webhook: string;
  readonly body: string;
  readonly tries: number;
  readonly most: number;
  readonly url: string;
}

/** So long whoever took a delivery has it alone, in milliseconds; who did not come back by then is taken for lost. */
const LEASE = 20_000;
/** So many that are settled are kept of each webhook. */
const KEPT = 50;

/** Takes the one that is due for longest, of an address to which this process is not sending already. */
const CLAIM = `
  UPDATE webhook_delivery SET next_at = $2, tries = tries + 1 FROM webhook
  WHERE webhook.id = webhook_delivery.webhook AND webhook_delivery.id = (
    SELECT id FROM webhook_delivery
    WHERE state = 'waiting' AND next_at <= $1 AND webhook <> ALL ($3::uuid[])
    ORDER BY next_at, seq LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING webhook_delivery.id, webhook, body, tries, most, url`;

const NEXT_DUE = `
  SELECT min(next_at) AS at FROM webhook_delivery WHERE state = 'waiting' AND webhook <> ALL ($1::uuid[])`;

const ARRIVED = `
  UPDATE webhook_delivery SET state = 'arrived', tried_at = $2, next_at = NULL, fault = NULL WHERE id = $1`;

/** What somebody else has taken meanwhile is theirs to settle. */
const FAILED = `
  UPDATE webhook_delivery SET tried_at = $2, fault = $3, next_at = $4,
    state = CASE WHEN $4::timestamptz IS NULL THEN 'given-up' ELSE 'waiting' END
  WHERE id = $1 AND tries = $5 AND state = 'waiting'`;

const FORGET = `
  DELETE FROM webhook_delivery WHERE webhook = $1 AND state <> 'waiting' AND id NOT IN (
    SELECT id FROM webhook_delivery WHERE webhook = $1 AND state <> 'waiting'
    ORDER BY noted_at DESC, seq DESC LIMIT ${KEPT})`;

/** What is to be sent, and what became of it. */
@Injectable()
export class Deliveries {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  /** Notes that a fact is to be sent; noted again, nothing changes. */
  async note(
    all: EntityManager,
    { webhook, seq, fact, at }: { webhook: string; seq: number; fact: WebhookFact; at: Date },
  ): Promise<void> {
    const body = JSON.stringify(fact);
    const id = deliveryId(webhook, String(seq), body);
    await all
      .createQueryBuilder()
      .insert()
      .into(DeliveryRecord)
      .values({ id, webhook, seq: String(seq), type: fact.type, body, ...begun(at, MOST_TRIES) })
      .orIgnore()
      .execute();
  }

  /** Notes that an address is to be tried, once; while one such waits, no other. */
  async noteTest(webhook: string, drill: string): Promise<void> {
    if (await this.records.existsBy({ webhook, seq: IsNull(), state: 'waiting' })) return;
    const at = new Date(this.clock.now());
    const fact: WebhookFact = { type: WEBHOOK_TEST, timestamp: at.toISOString(), data: { drill } };
    const body = JSON.stringify(fact);
    const id = deliveryId(webhook, `test/${crypto.randomUUID()}`, body);
    await this.records.insert({ id, webhook, seq: null, type: WEBHOOK_TEST, body, ...begun(at, 1) });
  }

  /** Takes up again what was given up, as if for the first time. False where there is no such. */
  async again(webhook: string, id: string): Promise<boolean> {
    const waiting = { state: 'waiting' as const, tries: 0, nextAt: new Date(this.clock.now()) };
    return ((await this.records.update({ id, webhook, state: 'given-up' }, waiting)).affected ?? 0) > 0;
  }

  async claim(busy: readonly string[]): Promise<Claimed | undefined> {
    const now = this.clock.now();
    const [taken] = await this.source.query<[Claimed[], number]>(CLAIM, [new Date(now), new Date(now + LEASE), busy]);
    return taken[0];
  }

  /** When the next one falls due, of an address to which this process is not sending. */
  async nextDue(busy: readonly string[]): Promise<number | undefined> {
    const [next] = await this.source.query<{ at: Date | null }[]>(NEXT_DUE, [busy]);
    return next?.at?.getTime();
  }

  /** Writes down what came of a try: `fault` says why it did not arrive. Gives whether it was given up. */
  async settle({ id, webhook, tries, most }: Claimed, fault: string | undefined): Promise<boolean> {
    const now = this.clock.now();
    const at = new Date(now);
    const isOver = tries >= most;
    const next = isOver ? null : new Date(now + waitAfter(tries));
    await this.source.transaction(async (all) => {
      if (fault === undefined) await all.query(ARRIVED, [id, at]);
      else await all.query(FAILED, [id, at, fault, next, tries]);
      await all.update(WebhookRecord, { id: webhook }, fault === undefined ? { sentAt: at, fault: null } : { fault });
      await all.query(FORGET, [webhook]);
    });
    return fault !== undefined && isOver;
  }

  private get records() {
    return this.source.getRepository(DeliveryRecord);
  }
}

const begun = (at: Date, most: number) => ({
  ...{ state: 'waiting' as const, tries: 0, most, notedAt: at, nextAt: at },
  ...{ triedAt: null, fault: null },
});
