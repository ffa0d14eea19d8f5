import { ok, type Result } from '../../kernel/result.js';
import { refuse, type FieldFault } from '../../kernel/refusal.js';
import type { Rubric } from '../../scenario/rule.js';
import type { Levels } from '../evaluation-event.js';

type SeenRubric = { readonly [Name in keyof Rubric]: Rubric[Name] };

/** Every criterion of the rubric must have one of its anchored levels, and nothing else may be marked. */
export function checkLevels(rubric: SeenRubric, given: Levels): Result<Levels> {
  const faults: FieldFault[] = [];
  const levels: Record<string, number> = {};
  for (const { id, anchors } of rubric.criteria) {
    const level = Object.hasOwn(given, id) ? given[id] : undefined;
    const known = anchors.map((anchor) => anchor.level);
    if (level !== undefined && known.includes(level)) levels[id] = level;
    else faults.push({ path: `levels.${id}`, message: `must be one of ${known.join(', ')}` });
  }
  for (const id of Object.keys(given)) {
    if (!rubric.criteria.some((criterion) => criterion.id === id))
      faults.push({ path: `levels.${id}`, message: `is no criterion of rubric ${rubric.id}` });
  }
  return faults.length > 0
    ? refuse('mark-outside-rubric', 'The mark does not fit the rubric.', { faults })
    : ok(levels);
}
