import type { CapabilityTarget, Inject } from '#libs/domain';
import type { Draft, Remark } from '../reading/draft.js';
import type { Path } from '../reading/path.js';

type Measured = Pick<Inject, 'tasks' | 'rules' | 'rubrics'>;

const exercises = (inject: Measured, target: CapabilityTarget): boolean =>
  target.tasks.some(({ id }) => inject.tasks.includes(id));

function* targetIn(target: CapabilityTarget, injects: readonly Measured[], at: Path): Generator<Remark> {
  if (!injects.some((inject) => exercises(inject, target))) {
    const message = `no inject exercises the target ${target.id}`;
    yield {
      at,
      rule: 'target-without-inject',
      message,
      mend: 'name one of its tasks in an inject',
      severity: 'warning',
    };
    return;
  }
  for (const [k, { id }] of target.tasks.entries()) {
    if (injects.some(({ tasks }) => tasks.includes(id))) continue;
    const message = `no inject exercises the task ${id}`;
    yield {
      at: [...at, 'tasks', k],
      rule: 'task-without-inject',
      message,
      mend: 'name it in an inject',
      severity: 'warning',
    };
  }
}

/** The chain holds: need → objective → target → task → inject → measure. */
export function* objectiveChain({ scenario: { needs, objectives, injects } }: Draft): Generator<Remark> {
  for (const [i, need] of needs.entries()) {
    if (objectives.some((objective) => objective.needs.includes(need.id))) continue;
    const message = `no objective answers the need ${need.id}`;
    yield {
      at: ['needs', i],
      rule: 'need-without-objective',
      message,
      mend: 'name it in an objective',
      severity: 'warning',
    };
  }
  for (const [i, { id, targets }] of objectives.entries()) {
    const at = ['objectives', i];
    const touching = injects.filter((inject) => targets.some((target) => exercises(inject, target)));
    if (touching.length === 0) {
      const message = `no inject exercises the objective ${id}`;
      yield { at, rule: 'objective-without-inject', message, mend: 'name a task of one of its targets in an inject' };
      continue;
    }
    if (!touching.some(({ rules, rubrics }) => rules.length + rubrics.length > 0)) {
      const message = `nothing measures the objective ${id}: its injects have neither rules nor rubrics`;
      yield { at, rule: 'objective-without-measure', message, mend: 'give one of its injects a measure' };
    }
    for (const [j, target] of targets.entries()) yield* targetIn(target, injects, [...at, 'targets', j]);
  }
}
