import type { Draft, Remark } from '../reading/draft.js';
import type { Path } from '../reading/path.js';
import { nearest } from './nearest.js';

/** Says of a reference that nothing has this id, and which id may have been meant. */
export function unknown(at: Path, what: string, id: string, known: Iterable<string>): Remark {
  const close = nearest(id, known);
  const mend = close === undefined ? `add it, or name one that exists` : `did you mean ${close}?`;
  return { at, rule: 'unknown-reference', message: `there is no ${what} ${id}`, mend };
}

function* each(what: string, given: readonly string[], path: Path, known: ReadonlySet<string>): Generator<Remark> {
  for (const [i, id] of given.entries()) if (!known.has(id)) yield unknown([...path, i], what, id, known);
}

const idsOf = (list: readonly { readonly id: string }[]): Set<string> => new Set(list.map(({ id }) => id));

/** Needs, tasks and attachments that are named exist. */
export function* unknownReference({ scenario: { needs, objectives, artefacts, injects } }: Draft): Generator<Remark> {
  const tasks = idsOf(objectives.flatMap(({ targets }) => targets.flatMap((target) => target.tasks)));
  for (const [i, objective] of objectives.entries()) {
    yield* each('need', objective.needs, ['objectives', i, 'needs'], idsOf(needs));
  }
  for (const [i, inject] of injects.entries()) {
    yield* each('task', inject.tasks, ['injects', i, 'tasks'], tasks);
    yield* each('artefact', inject.attachments, ['injects', i, 'attachments'], idsOf(artefacts));
  }
}
