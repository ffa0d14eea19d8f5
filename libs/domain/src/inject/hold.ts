import { happened, isOver, type Decision } from '../drill/decision.js';
import type { SeenDrill } from '../drill/drill.js';
import type { InjectId } from '../kernel/ids.js';
import { refuse } from '../kernel/refusal.js';
import { knownInject } from './known-inject.js';

/** Keeps an inject from falling due until it is freed. Teams that have it already keep it. */
export function hold(drill: SeenDrill, inject: InjectId): Decision {
  const record = knownInject(drill, inject);
  if (!record.ok) return record;
  if (isOver(drill)) return refuse('drill-over', 'The drill is over.', { state: drill.status });
  return record.value.held
    ? refuse('inject-held', `Inject ${inject} is held already.`, { state: 'held' })
    : happened({ type: 'inject-held', inject });
}

/** Ends a hold; what fell due meanwhile is released at once. */
export function free(drill: SeenDrill, inject: InjectId): Decision {
  const record = knownInject(drill, inject);
  if (!record.ok) return record;
  if (isOver(drill)) return refuse('drill-over', 'The drill is over.', { state: drill.status });
  return record.value.held
    ? happened({ type: 'inject-freed', inject })
    : refuse('inject-not-held', `Inject ${inject} is not held.`);
}
