import type { DraftDocument } from '#libs/contracts';
import { elementsOf, type WrittenObjective } from './written.js';

export interface TaskPlace {
  readonly id: string;
  readonly objective: string;
  readonly target: string;
}

/** Every critical task of a draft, with the target and the objective that it belongs to. */
export const tasksOf = (draft: DraftDocument): readonly TaskPlace[] =>
  elementsOf<WrittenObjective>(draft, 'objectives').flatMap((objective) =>
    (Array.isArray(objective.targets) ? objective.targets : []).flatMap((target) =>
      (Array.isArray(target.tasks) ? target.tasks : []).map(({ id }) => ({
        id,
        objective: objective.id,
        target: target.id,
      })),
    ),
  );
