import type { WebhookEvent } from '#libs/contracts';

const ALL: Readonly<Record<WebhookEvent, true>> = {
  'drill.started': true,
  'drill.paused': true,
  'drill.resumed': true,
  'drill.stopped': true,
  'drill.ended': true,
  'drill.aborted': true,
  'inject.released': true,
  'report.ready': true,
};

/** All that can be told, in the order in which it happens. Written out, as zod stays out of the browser. */
export const TOLD = Object.keys(ALL) as readonly WebhookEvent[];
