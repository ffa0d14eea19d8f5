import type { SeenDrill } from '../../drill/drill.js';
import type { InjectId } from '../../kernel/ids.js';

/** The objectives that an inject bears on, through its critical tasks. */
export function objectivesOf(drill: SeenDrill, inject: InjectId): string[] {
  const tasks = drill.injects.get(inject)?.inject.tasks ?? [];
  return drill.scenario.objectives
    .filter(({ targets }) => targets.some((target) => target.tasks.some(({ id }) => tasks.includes(id))))
    .map(({ id }) => id);
}

/** The critical tasks that the scenario knows. */
export const tasksOf = (drill: SeenDrill): string[] =>
  drill.scenario.objectives.flatMap(({ targets }) => targets.flatMap(({ tasks }) => tasks.map(({ id }) => id)));
