import { isOver } from '../../drill/decision.js';
import type { SeenDrill } from '../../drill/drill.js';
import { visibleInject } from '../../inject/known-inject.js';
import type { InjectId, TeamId } from '../../kernel/ids.js';
import { refuse } from '../../kernel/refusal.js';
import { ok, type Result } from '../../kernel/result.js';

/** Whether a team may draft in a field of an inject: only where an answer could still be given. */
export function draftable(drill: SeenDrill, team: TeamId, inject: InjectId, field: string): Result<true> {
  const found = visibleInject(drill, inject, team);
  if (!found.ok) return found;
  if (isOver(drill)) return refuse('drill-over', 'The drill is over.', { state: drill.status });
  if (found.value.deliveries.get(team)?.closed !== undefined)
    return refuse('inject-closed', `Inject ${inject} is closed.`, { state: 'closed' });
  const asked = found.value.inject.form?.fields.some(({ id }) => id === field) ?? false;
  return asked ? ok(true) : refuse('no-answer-expected', `Inject ${inject} asks for no such field.`);
}
