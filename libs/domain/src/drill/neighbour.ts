import type { TeamId } from '../kernel/ids.js';
import { ringOf } from './directory.js';
import type { SeenDrill } from './drill.js';

/**
 * The team that a drill puts next to another for cross-border injects: the next one in the order in which teams were
 * added, the first after the last. A team that plays alone has none.
 */
export function neighbourOf(drill: SeenDrill, team: TeamId): TeamId | undefined {
  const ring = ringOf(drill);
  const next = ring[(ring.indexOf(team) + 1) % ring.length];
  return next === team ? undefined : next;
}
