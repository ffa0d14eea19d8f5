import { happened, isOver, type Decision } from '../drill/decision.js';
import type { SeenDrill } from '../drill/drill.js';
import type { ConsoleId, InjectId, TeamId } from '../kernel/ids.js';
import { visibleInject } from './known-inject.js';

/** A console says that an inject has arrived. Said again, or after the end of play, nothing happens. */
export function acknowledgeDelivery(drill: SeenDrill, inject: InjectId, team: TeamId, console: ConsoleId): Decision {
  const record = visibleInject(drill, inject, team);
  if (!record.ok) return record;
  const known = record.value.deliveries.get(team)?.consoles.has(console);
  return known || isOver(drill) ? happened() : happened({ type: 'inject-delivered', inject, team, console });
}

/** Somebody of the team opened an inject; the first time counts, and none after the end of play. Opening acknowledges delivery too. */
export function open(drill: SeenDrill, inject: InjectId, team: TeamId, console: ConsoleId): Decision {
  const record = visibleInject(drill, inject, team);
  if (!record.ok) return record;
  if (isOver(drill)) return happened();
  const delivery = record.value.deliveries.get(team);
  const delivered = delivery?.consoles.has(console)
    ? []
    : [{ type: 'inject-delivered', inject, team, console } as const];
  const opened = delivery?.opened ? [] : [{ type: 'inject-opened', inject, team, console } as const];
  return happened(...delivered, ...opened);
}
