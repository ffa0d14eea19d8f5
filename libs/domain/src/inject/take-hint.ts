import { happened, unless, type Decision } from '../drill/decision.js';
import type { SeenDrill } from '../drill/drill.js';
import type { InjectId, TeamId } from '../kernel/ids.js';
import { refuse } from '../kernel/refusal.js';
import { visibleInject } from './known-inject.js';

/** A team takes a hint, and with it the cost that it was shown. Taken again, nothing happens. */
export function takeHint(drill: SeenDrill, inject: InjectId, team: TeamId, hint: string): Decision {
  const record = visibleInject(drill, inject, team);
  if (!record.ok) return record;
  const delivery = record.value.deliveries.get(team);
  if (!record.value.inject.hints.some(({ id }) => id === hint))
    return refuse('unknown-thing', `Inject ${inject} has no hint ${hint}.`);
  if (delivery?.hints.includes(hint)) return happened();
  if (delivery?.closed !== undefined)
    return refuse('inject-closed', `Inject ${inject} is closed.`, { state: 'closed' });
  return unless(drill, 'running', 'paused') ?? happened({ type: 'hint-taken', inject, team, hint });
}
