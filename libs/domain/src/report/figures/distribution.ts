import type { NationId } from '../../kernel/ids.js';
import { shown, SUPPRESSED, type Figure } from './figure.js';
import { cellsToHide, countOf, type ByNation, type KnownWhole } from './protect.js';

/** One thing of a team and which nation the team is of. */
export interface OfNation<Class> {
  readonly nation: NationId;
  readonly class: Class;
}

const cellName = (row: string, name: string): string => `${row}/${name}`;

/** How teams fall into classes, as it may be published: one class a team. */
export type Distribution<Class extends string> = Readonly<Record<Class, Figure>>;

export function byClass<Class extends string>(
  classes: readonly Class[],
  teams: readonly OfNation<Class>[],
): ReadonlyMap<Class, ByNation> {
  const counts = new Map(classes.map((name) => [name, new Map<NationId, number>()]));
  for (const team of teams) {
    const cell = counts.get(team.class);
    cell?.set(team.nation, (cell.get(team.nation) ?? 0) + 1);
  }
  return counts;
}

/** Classes under names of cells. A name in `shared` stands for the same cell in every row that has it. */
export interface RowOfClasses {
  readonly row: string;
  readonly counts: ReadonlyMap<string, ByNation>;
  readonly shared?: readonly string[];
}

const named = ({ row, shared }: RowOfClasses, group: string, name: string): string =>
  shared?.includes(name) ? cellName(group, name) : cellName(row, name);

/**
 * Publishes rows over the same teams together.
 * @param group name under which cells that the rows share stand
 */
export function distributions(
  group: string,
  rows: readonly RowOfClasses[],
): readonly Readonly<Record<string, Figure>>[] {
  const cells = rows.flatMap((row) =>
    [...row.counts].map(([name, byNation]) => ({ id: named(row, group, name), byNation })),
  );
  const wholes = rows.map((row): KnownWhole => [...row.counts.keys()].map((name) => named(row, group, name)));
  const hidden = cellsToHide(cells, wholes);
  return rows.map((row) =>
    Object.fromEntries(
      [...row.counts].map(([name, byNation]) => [
        name,
        hidden.has(named(row, group, name)) ? SUPPRESSED : shown(countOf(byNation)),
      ]),
    ),
  );
}

/** One row on its own. */
export function distribution<Class extends string>(
  classes: readonly Class[],
  teams: readonly OfNation<Class>[],
): Distribution<Class> {
  return distributions('', [{ row: '', counts: byClass(classes, teams) }])[0] as Distribution<Class>;
}

/** What a nation may be told of the others: what is published, less what it knows of itself. No more than it could reckon. */
export function lessOwn<Class extends string>(
  published: Distribution<Class>,
  own: readonly Class[],
): Distribution<Class> {
  const rest = (name: string, figure: Figure): Figure =>
    figure.value === null ? figure : shown(figure.value - own.filter((one) => one === name).length);
  return Object.fromEntries(
    Object.entries<Figure>(published).map(([name, figure]) => [name, rest(name, figure)]),
  ) as Distribution<Class>;
}
