import type { Json, JsonObject } from '#libs/domain';
import { freshId, idsIn } from '../model/edits.js';

const OBJECTIVES = ['scenario', 'objectives'] as const;

/** The targets of all objectives: texts and results know them by their ids alone, whatever objective they belong to. */
const targetsIn = (draft: Json): readonly (readonly [string, string])[] =>
  idsIn(draft, OBJECTIVES).flatMap((id) =>
    idsIn(draft, [...OBJECTIVES, { id }, 'targets']).map((target) => [id, target] as const),
  );

/** A critical task as it begins. */
export function freshTask(draft: Json): JsonObject {
  const taken = targetsIn(draft).flatMap(([id, target]) =>
    idsIn(draft, [...OBJECTIVES, { id }, 'targets', { id: target }, 'tasks']),
  );
  return { id: freshId('', taken, 'task') };
}

/** A capability target as it begins, with a task. */
export function freshTarget(draft: Json): JsonObject {
  const taken = targetsIn(draft).map(([, target]) => target);
  return { id: freshId('', taken, 'target'), tasks: [freshTask(draft)] };
}
