import type { ScenarioFile } from '#libs/contracts';
import type { Objective, Scenario, VariableSpec } from '#libs/domain';
import { compileInject } from './compile-inject.js';
import type { Texts } from './texts.js';

function compileVariable(given: ScenarioFile['variables'][string]): VariableSpec {
  if ('value' in given) return { kind: 'value', value: given.value };
  if ('pick' in given) return { kind: 'pick', from: given.pick };
  return { kind: 'generate', what: given.generate };
}

function compileObjective(given: ScenarioFile['objectives'][number], i: number, texts: Texts): Objective {
  const path = ['objectives', i];
  return {
    ...given,
    title: texts.take(given.title, [...path, 'title'], ['objectives', given.id]),
    targets: given.targets.map((target, j) => ({
      ...target,
      title: texts.take(target.title, [...path, 'targets', j, 'title'], ['targets', target.id]),
      tasks: target.tasks.map((task, k) => ({
        ...task,
        title: texts.take(task.title, [...path, 'targets', j, 'tasks', k, 'title'], ['tasks', task.id]),
      })),
    })),
  };
}

/** Puts a scenario together from its file and its texts in every language. */
export function compileScenario(file: ScenarioFile, texts: Texts): Scenario {
  return {
    name: file.name,
    version: file.version,
    title: texts.take(file.title, ['title'], ['title']),
    summary: texts.take(file.summary, ['summary'], ['summary']),
    languages: file.languages,
    duration: file.duration,
    tags: file.tags,
    phases: file.phases.map((phase, i) => ({
      ...phase,
      title: texts.take(phase.title, ['phases', i, 'title'], ['phases', phase.id]),
    })),
    needs: file.needs.map((need, i) => ({
      ...need,
      text: texts.take(need.text, ['needs', i, 'text'], ['needs', need.id]),
    })),
    objectives: file.objectives.map((objective, i) => compileObjective(objective, i, texts)),
    variables: Object.fromEntries(Object.entries(file.variables).map(([name, spec]) => [name, compileVariable(spec)])),
    artefacts: file.artefacts.map((artefact, i) => ({
      ...artefact,
      description: texts.take(artefact.description, ['artefacts', i, 'description'], ['artefacts', artefact.id]),
    })),
    ...(file.scoring && { scoring: file.scoring }),
    injects: file.injects.map((inject, i) => compileInject(inject, ['injects', i], texts)),
  };
}
