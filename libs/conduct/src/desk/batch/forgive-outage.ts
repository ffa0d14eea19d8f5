import { shift, type Instant } from '#libs/domain';
import type { HeldDrill } from './held-drill.js';

/** A silence longer than this counts as an outage; a beat of the watch is shorter. */
const OUTAGE = 5000;

/** After an outage, where the organiser chose so, the clock is set back before anything is released. */
export function forgiveOutage(held: HeldDrill, lastAlive: Instant | undefined, now: Instant): void {
  held.isFresh = false;
  const { settings, status } = held.seen;
  if (lastAlive === undefined || settings.afterOutage !== 'shift-clock' || status !== 'running') return;
  if (now - lastAlive < OUTAGE) return;
  const decision = shift(held.seen, lastAlive, now);
  if (decision.ok) held.add(decision.value, now, { kind: 'muster' });
}
