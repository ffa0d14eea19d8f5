import type { Webhook, WebhookDelivery } from '#libs/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import { DeliveryRecord } from '../store/delivery-record.js';
import { WebhookRecord } from '../store/webhook-record.js';

/** So many of the latest deliveries are shown of each. */
const SHOWN = 10;

/** The webhooks of a drill, the oldest first, with what became of what was sent: all as it stood at one moment. */
export function shownWebhooks(source: DataSource, drill: string): Promise<Webhook[]> {
  return source.transaction('REPEATABLE READ', async (all) => {
    const records = await all.find(WebhookRecord, { where: { drill }, order: { keptAt: 'ASC', id: 'ASC' } });
    const shown: Webhook[] = [];
    for (const record of records) shown.push({ ...shownWebhook(record), ...(await sentTo(all, record.id)) });
    return shown;
  });
}

async function sentTo(
  all: EntityManager,
  webhook: string,
): Promise<Pick<Webhook, 'waiting' | 'givenUp' | 'deliveries'>> {
  const latest = await all.find(DeliveryRecord, {
    where: { webhook },
    order: { notedAt: 'DESC', seq: 'DESC' },
    take: SHOWN,
  });
  return {
    waiting: await all.countBy(DeliveryRecord, { webhook, state: 'waiting' }),
    givenUp: await all.countBy(DeliveryRecord, { webhook, state: 'given-up' }),
    deliveries: latest.map(shownDelivery),
  };
}

/** One to which nothing was sent yet. */
export const shownWebhook = ({ id, url, events, sentAt, fault }: WebhookRecord): Webhook => ({
  ...{ id, url, events, fault, waiting: 0, givenUp: 0, deliveries: [] },
  sentAt: sentAt?.getTime() ?? null,
});

const shownDelivery = (record: DeliveryRecord): WebhookDelivery => {
  const { id, type, state, tries, fault, notedAt, triedAt, nextAt } = record;
  return {
    ...{ id, type, state, tries, fault, at: notedAt.getTime() },
    ...{ triedAt: triedAt?.getTime() ?? null, nextAt: nextAt?.getTime() ?? null },
  };
};
