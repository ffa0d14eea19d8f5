import type { CapabilityTarget } from '#libs/domain';
import type { Draft, Remark } from '../reading/draft.js';
import type { Path } from '../reading/path.js';

function* targetIn(target: CapabilityTarget, exercised: ReadonlySet<string>, at: Path): Generator<Remark> {
  if (!target.tasks.some(({ id }) => exercised.has(id))) {
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
    if (exercised.has(id)) continue;
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
  const answered = new Set(objectives.flatMap((objective) => objective.needs));
  for (const [i, { id }] of needs.entries()) {
    if (answered.has(id)) continue;
    const message = `no objective answers the need ${id}`;
    yield {
      at: ['needs', i],
      rule: 'need-without-objective',
      message,
      mend: 'name it in an objective',
      severity: 'warning',
    };
  }
  const exercised = new Set(injects.flatMap(({ tasks }) => tasks));
  for (const [i, { id, targets }] of objectives.entries()) {
    const at = ['objectives', i];
    const own = new Set(targets.flatMap(({ tasks }) => tasks.map((task) => task.id)));
    const touching = injects.filter(({ tasks }) => tasks.some((task) => own.has(task)));
    if (touching.length === 0) {
      const message = `no inject exercises the objective ${id}`;
      yield { at, rule: 'objective-without-inject', message, mend: 'name a task of one of its targets in an inject' };
      continue;
    }
    if (!touching.some(({ rules, rubrics }) => rules.length + rubrics.length > 0)) {
      const message = `nothing measures the objective ${id}: its injects have neither rules nor rubrics`;
      yield { at, rule: 'objective-without-measure', message, mend: 'give one of its injects a measure' };
    }
    for (const [j, target] of targets.entries()) yield* targetIn(target, exercised, [...at, 'targets', j]);
  }
}
