import type { WebhookEvent, WebhookFact } from '#libs/contracts';
import type { DrillEvent, Entry } from '#libs/domain';

const TOLD: Readonly<Partial<Record<DrillEvent['type'], WebhookEvent>>> = {
  'drill-started': 'drill.started',
  'drill-paused': 'drill.paused',
  'drill-resumed': 'drill.resumed',
  'drill-stopped': 'drill.stopped',
  'drill-ended': 'drill.ended',
  'drill-aborted': 'drill.aborted',
  'inject-released': 'inject.released',
  // The scores stand: from here on the report is what it stays.
  'marking-frozen': 'report.ready',
};

/** What is told of an entry, or undefined: that it happened and when, never a reason, a text, or of which teams. */
export function factOf({ drill, at, time, event }: Entry): WebhookFact | undefined {
  const type = TOLD[event.type];
  if (type === undefined) return undefined;
  const inject = event.type === 'inject-released' ? { inject: event.inject } : {};
  return { type, timestamp: new Date(at).toISOString(), data: { drill, time, ...inject } };
}
