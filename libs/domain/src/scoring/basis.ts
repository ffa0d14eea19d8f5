import type { Basis, SeenDelivery, SeenDrill, SeenInject } from '../drill/drill.js';
import type { DrillTime } from '../kernel/time.js';

/** Since when a team's time for an inject counts: its own acknowledgement of delivery, or else the release. */
export const sinceOf = ({ inject }: SeenInject, delivery: SeenDelivery): DrillTime | undefined =>
  (inject.kind === 'expected-action' ? undefined : delivery.delivered?.time) ?? delivery.released?.time;

/** What a score that is given now goes by. */
export const basisOf = (drill: SeenDrill, record: SeenInject, delivery: SeenDelivery, now: DrillTime): Basis => ({
  since: sinceOf(record, delivery) ?? now,
  hints: delivery.hints.length,
  messages: drill.messages.length,
});
