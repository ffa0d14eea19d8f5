import type { DraftDocument } from '#libs/contracts';
import { isList, valueAt, type DraftChange, type Json } from '#libs/domain';
import { firstServices, gcaPillars } from '#libs/vocabularies';
import { setting } from '../model/edits.js';
import { PLACES } from '../model/places.js';
import { tasksOf } from '../model/tasks-of.js';
import { textInAny } from '../model/texts.js';
import { elementsOf, injectsOf, type WrittenObjective } from '../model/written.js';

export const ROW_KINDS = ['objectives', 'tasks', 'gca', 'first'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** One thing that should be covered, and which injects do. */
export interface CoverageRow {
  readonly id: string;
  readonly name: string;
  readonly injects: ReadonlySet<string>;
}

const strings = (found: Json | undefined): readonly string[] => (isList(found) ? found.map(String) : []);

/** What an inject carries of a kind: its tasks, or the codes that it is tagged with. */
const carried = (draft: DraftDocument, inject: string, kind: Exclude<RowKind, 'objectives'>): readonly string[] =>
  strings(
    valueAt(draft as unknown as Json, [
      'scenario',
      'injects',
      { id: inject },
      ...(kind === 'tasks' ? ['tasks'] : ['tags', kind]),
    ]),
  );

/** Whether a code is meant by another: `2` covers itself and is covered by `2.3`. */
const means = (code: string, by: string): boolean => by === code || by.startsWith(`${code}.`);

/** What should be covered, by which injects it is. */
export function coverage(draft: DraftDocument, kind: RowKind, wanted: readonly string[]): readonly CoverageRow[] {
  const injects = injectsOf(draft).map(({ id }) => id);
  const covering = (fits: (inject: string) => boolean): ReadonlySet<string> => new Set(injects.filter(fits));
  const tasks = tasksOf(draft);
  if (kind === 'tasks') {
    return tasks.map((task) => ({
      id: task.id,
      name: textInAny(draft, PLACES.task(task.objective, task.target, task.id), wanted) || task.id,
      injects: covering((inject) => carried(draft, inject, 'tasks').includes(task.id)),
    }));
  }
  if (kind === 'objectives') {
    return elementsOf<WrittenObjective>(draft, 'objectives').map(({ id }) => {
      const own = tasks.filter(({ objective }) => objective === id).map((task) => task.id);
      const covers = (inject: string): boolean => carried(draft, inject, 'tasks').some((task) => own.includes(task));
      return { id, name: textInAny(draft, PLACES.objective(id), wanted) || id, injects: covering(covers) };
    });
  }
  const { terms } = kind === 'gca' ? gcaPillars : firstServices;
  return terms.map(({ code, name }) => ({
    id: code,
    name: `${code} ${name}`,
    injects: covering((inject) => carried(draft, inject, kind).some((by) => means(code, by))),
  }));
}

/** What sets a mark in the matrix or takes it away; objectives are marked by their tasks only. */
export function toggled(draft: DraftDocument, kind: RowKind, row: string, inject: string): readonly DraftChange[] {
  if (kind === 'objectives') return [];
  const at = ['scenario', 'injects', { id: inject }, ...(kind === 'tasks' ? ['tasks'] : ['tags', kind])];
  const before = carried(draft, inject, kind);
  const after = before.includes(row) ? before.filter((one) => one !== row) : [...before, row];
  return setting(draft as unknown as Json, at, after);
}
