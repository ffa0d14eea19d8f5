import type {
  ArtefactFile,
  DraftDocument,
  FieldFile,
  InjectFile,
  RubricFile,
  RuleFile,
  ScenarioFile,
  TagsFile,
  TriggerFile,
} from '#libs/contracts';
import { isList, isObject } from '#libs/domain';
import type { input } from 'zod';

/** A scenario as its authors write it: times as words, what is left out left out. A draft may lack anything of it. */
export type WrittenScenario = input<typeof ScenarioFile>;
export type WrittenInject = input<typeof InjectFile>;
export type WrittenTrigger = input<typeof TriggerFile>;
export type WrittenField = input<typeof FieldFile>;
export type WrittenRule = input<typeof RuleFile>;
export type WrittenRubric = input<typeof RubricFile>;
export type WrittenArtefact = input<typeof ArtefactFile>;
export type WrittenTags = input<typeof TagsFile>;
export type WrittenObjective = WrittenScenario['objectives'][number];

/** The elements of one of the scenario's lists that can be told apart; what is no list has none. */
export function elementsOf<T>(draft: DraftDocument, list: string): readonly T[] {
  const found = draft.scenario[list];
  return isList(found)
    ? (found.filter((one) => isObject(one) && typeof one['id'] === 'string') as unknown as readonly T[])
    : [];
}

export const injectsOf = (draft: DraftDocument): readonly WrittenInject[] =>
  elementsOf<WrittenInject>(draft, 'injects');
