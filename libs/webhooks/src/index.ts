import { WebhooksBegin1764300000041 } from './store/1-webhooks-begin.js';
import { WebhookRecord } from './store/webhook-record.js';

export { WEBHOOK_REACH, type Reach } from './sending/safe-address.js';
export { QUEUES } from './sending/sending.js';
export { WebhooksModule } from './webhooks.module.js';

export const webhooksEntities = [WebhookRecord];
export const webhooksMigrations = [WebhooksBegin1764300000041];
