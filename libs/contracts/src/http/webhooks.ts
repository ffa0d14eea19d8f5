import { z } from 'zod';

/** What a direction may have told elsewhere: facts of the drill, nothing that any team wrote or did. */
export const WEBHOOK_EVENTS = [
  'drill.started',
  'drill.paused',
  'drill.resumed',
  'drill.stopped',
  'drill.ended',
  'drill.aborted',
  'inject.released',
  'report.ready',
] as const;
export const WebhookEvent = z.enum(WEBHOOK_EVENTS);
export type WebhookEvent = z.output<typeof WebhookEvent>;

/** What is sent to find out whether an address hears. */
export const WEBHOOK_TEST = 'webhook.test';

export const KeepWebhook = z
  .strictObject({
    url: z.string().min(1).max(2000).describe('An HTTPS address on the public internet'),
    events: z.array(WebhookEvent).min(1).max(WEBHOOK_EVENTS.length),
  })
  .meta({ id: 'KeepWebhook' });

export const WebhookDelivery = z
  .object({
    id: z.string().describe('What the receiver gets as `webhook-id`, the same at every try'),
    type: z.enum([...WEBHOOK_EVENTS, WEBHOOK_TEST]),
    at: z.int().describe('When it was noted that this is to be sent, in Unix milliseconds'),
    state: z.enum(['waiting', 'arrived', 'given-up']),
    tries: z.int().nonnegative(),
    triedAt: z.int().nullable().describe('When it was last tried, in Unix milliseconds'),
    nextAt: z.int().nullable().describe('When it is tried next, in Unix milliseconds; null when it is settled'),
    fault: z.string().nullable().describe('Why the last try did not arrive, in a word; null where it did'),
  })
  .meta({ id: 'WebhookDelivery' });
export type WebhookDelivery = z.output<typeof WebhookDelivery>;

export const Webhook = z
  .object({
    id: z.uuid(),
    url: z.string(),
    events: z.array(WebhookEvent),
    sentAt: z.int().nullable().describe('When something last arrived, in Unix milliseconds'),
    fault: z.string().nullable().describe('Why the latest did not arrive, in a word; null where it did'),
    waiting: z.int().nonnegative().describe('How many deliveries are still tried'),
    givenUp: z.int().nonnegative().describe('How many of those that are kept were given up'),
    deliveries: z.array(WebhookDelivery).describe('The latest, newest first'),
  })
  .meta({ id: 'Webhook' });
export type Webhook = z.output<typeof Webhook>;

export const WebhookList = z.object({ webhooks: z.array(Webhook) }).meta({ id: 'WebhookList' });
export type WebhookList = z.output<typeof WebhookList>;

/** Told once: with the secret, the receiver proves that what comes is from here (Standard Webhooks, `whsec_…`). */
export const KeptWebhook = Webhook.extend({ secret: z.string() }).meta({ id: 'KeptWebhook' });
export type KeptWebhook = z.output<typeof KeptWebhook>;

/** The body of what is sent. */
export interface WebhookFact {
  readonly type: WebhookEvent | typeof WEBHOOK_TEST;
  /** In RFC 3339. */
  readonly timestamp: string;
  readonly data: {
    readonly drill: string;
    /** Milliseconds of drill time; not where an address is only tried. */
    readonly time?: number;
    readonly inject?: string;
  };
}
