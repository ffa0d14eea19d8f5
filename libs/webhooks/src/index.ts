import { DeliveriesAreKept1764300000042 } from './store/2-deliveries-are-kept.js';
import { DeliveryRecord } from './store/delivery-record.js';
import { WebhookRecord } from './store/webhook-record.js';
import { WebhooksBegin1764300000041 } from './store/1-webhooks-begin.js';

export { WEBHOOK_REACH, type Reach } from './sending/safe-address.js';
export { SENDS } from './sending/sending.js';
export { WebhooksModule } from './webhooks.module.js';

export const webhooksEntities = [WebhookRecord, DeliveryRecord];
export const webhooksMigrations = [WebhooksBegin1764300000041, DeliveriesAreKept1764300000042];
