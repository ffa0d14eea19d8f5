import type { Inject } from '#libs/domain';
import type { Draft, Remark } from '../reading/draft.js';
import type { Path } from '../reading/path.js';

type Named = readonly [id: string, path: Path];

function* twice(what: string, named: Iterable<Named>): Generator<Remark> {
  const seen = new Set<string>();
  for (const [id, at] of named) {
    if (seen.has(id)) {
      yield { at, rule: 'duplicate-id', message: `${id} names two ${what}`, mend: 'give each its own id' };
    }
    seen.add(id);
  }
}

const ids = (list: readonly { readonly id: string }[], path: Path): Named[] =>
  list.map(({ id }, i) => [id, [...path, i, 'id']]);

function* inInject({ form, hints, rules, rubrics }: Inject, path: Path): Generator<Remark> {
  yield* twice('hints of one inject', ids(hints, [...path, 'hints']));
  yield* twice('fields of one form', ids(form?.fields ?? [], [...path, 'form']));
  for (const [i, field] of (form?.fields ?? []).entries()) {
    if ('options' in field) yield* twice('options of one field', ids(field.options, [...path, 'form', i, 'options']));
  }
  const measures = [...ids(rules, [...path, 'rules']), ...ids(rubrics, [...path, 'rubrics'])];
  yield* twice('measures of one inject', measures);
  for (const [i, rule] of rules.entries()) {
    if (rule.kind === 'checklist')
      yield* twice('points of one checklist', ids(rule.points, [...path, 'rules', i, 'points']));
  }
  const criteria = rubrics.flatMap((rubric, i) => ids(rubric.criteria, [...path, 'rubrics', i, 'criteria']));
  yield* twice('criteria of one inject', criteria);
  for (const [i, rubric] of rubrics.entries()) {
    yield* twice('samples of one rubric', ids(rubric.samples ?? [], [...path, 'rubrics', i, 'samples']));
    for (const [j, { anchors }] of rubric.criteria.entries()) {
      const here = [...path, 'rubrics', i, 'criteria', j, 'anchors'];
      yield* twice(
        'anchors of one criterion',
        anchors.map(({ level }, k) => [String(level), [...here, k, 'level']]),
      );
    }
  }
}

/** Each id names one thing: references and the keys of locale files depend on it. */
export function* duplicateIds({ scenario }: Draft): Generator<Remark> {
  const { phases, needs, objectives, artefacts, injects, languages } = scenario;
  yield* twice(
    'languages',
    languages.map((language, i) => [language, ['languages', i]]),
  );
  yield* twice('phases', ids(phases, ['phases']));
  yield* twice('needs', ids(needs, ['needs']));
  yield* twice('objectives', ids(objectives, ['objectives']));
  yield* twice(
    'targets',
    objectives.flatMap(({ targets }, i) => ids(targets, ['objectives', i, 'targets'])),
  );
  const tasks = objectives.flatMap(({ targets }, i) =>
    targets.flatMap((target, j) => ids(target.tasks, ['objectives', i, 'targets', j, 'tasks'])),
  );
  yield* twice('tasks', tasks);
  yield* twice('artefacts', ids(artefacts, ['artefacts']));
  yield* twice('injects', ids(injects, ['injects']));
  for (const [i, inject] of injects.entries()) yield* inInject(inject, ['injects', i]);
}
