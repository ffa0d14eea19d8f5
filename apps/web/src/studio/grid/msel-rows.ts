import type { DraftDocument } from '#libs/contracts';
import { formatOffset, isObject, type Json } from '#libs/domain';
import { PLACES } from '../model/places.js';
import { textAt, textInAny } from '../model/texts.js';
import { triggerKind, type TriggerKind } from '../model/trigger.js';
import { elementsOf, injectsOf, type WrittenInject, type WrittenObjective } from '../model/written.js';
import { plannedTimes } from '../timeline/planned-times.js';
import { audienceText } from './audience-text.js';

export const COLUMNS = ['number', 'time', 'trigger', 'title', 'channel', 'from', 'to', 'objectives', 'checks'] as const;
export type Column = (typeof COLUMNS)[number];

/** One inject as a row of the MSEL. */
export interface MselRow {
  readonly id: string;
  readonly number: number;
  readonly inject: WrittenInject;
  /** Planned drill time in milliseconds; undefined where nothing tells it. */
  readonly time: number | undefined;
  /** Whether the time is what its author wrote. */
  readonly certain: boolean;
  readonly kind: TriggerKind | undefined;
  readonly title: string;
  /** Whether the title is in the language that the grid is in. */
  readonly own: boolean;
  readonly channel: string;
  readonly from: string;
  readonly to: string;
  readonly objectives: readonly string[];
  readonly faults: number;
  readonly warnings: number;
}

export interface Told {
  readonly language: string;
  readonly wanted: readonly string[];
  /** How many faults and warnings the checks found, by inject. */
  readonly found: ReadonlyMap<string, { readonly faults: number; readonly warnings: number }>;
}

function objectivesByTask(draft: DraftDocument): ReadonlyMap<string, string> {
  const tasks = elementsOf<WrittenObjective>(draft, 'objectives').flatMap(({ id, targets }) =>
    (targets ?? []).flatMap((target) => (target.tasks ?? []).map((task) => [task.id, id] as const)),
  );
  return new Map(tasks);
}

/** The injects of a draft as rows, in the order of the file. */
export function mselRows(draft: DraftDocument, { language, wanted, found }: Told): readonly MselRow[] {
  const injects = injectsOf(draft);
  const times = plannedTimes(injects);
  const objectives = objectivesByTask(draft);
  return injects.map((inject, index): MselRow => {
    const { id } = inject;
    const time = times.get(id);
    const own = textAt(draft, PLACES.injectTitle(id), language);
    const audience = inject.audience as unknown as Json | undefined;
    return {
      id,
      number: index + 1,
      inject,
      time: time?.at,
      certain: time?.certain ?? false,
      kind: triggerKind(inject),
      title: own || textInAny(draft, PLACES.injectTitle(id), wanted),
      own: own !== '',
      channel: inject.channel ?? 'email',
      from: inject.from?.name ?? '',
      to: audienceText(isObject(audience) ? audience : undefined),
      objectives: [...new Set((inject.tasks ?? []).flatMap((task) => objectives.get(task) ?? []))],
      ...(found.get(id) ?? { faults: 0, warnings: 0 }),
    };
  });
}

/** What a row says in a column, to search in and to sort by. */
export function cellText(row: MselRow, column: Column): string {
  switch (column) {
    case 'number':
      return String(row.number);
    case 'time':
      return row.time === undefined ? '' : formatOffset(row.time);
    case 'trigger':
      return row.kind ?? '';
    case 'objectives':
      return row.objectives.join(', ');
    case 'checks':
      return row.faults + row.warnings === 0 ? '' : `${row.faults}/${row.warnings}`;
    case 'title':
    case 'channel':
    case 'from':
    case 'to':
      return row[column];
  }
}

export interface Sorting {
  readonly column: Column;
  readonly down: boolean;
}

function compare(one: MselRow, other: MselRow, column: Column): number {
  if (column === 'time') return (one.time ?? Infinity) - (other.time ?? Infinity) || one.number - other.number;
  if (column === 'checks') return one.faults - other.faults || one.warnings - other.warnings;
  if (column === 'number') return one.number - other.number;
  return cellText(one, column).localeCompare(cellText(other, column));
}

/** The rows in which every wanted word is found, in the order that was asked for. */
export function arranged(rows: readonly MselRow[], wanted: string, { column, down }: Sorting): readonly MselRow[] {
  const words = wanted.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const kept = rows.filter((row) => {
    const text = [row.id, ...COLUMNS.map((each) => cellText(row, each))].join(' ').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  // Times that nobody knows come last either way.
  const known = (row: MselRow): boolean => column !== 'time' || row.time !== undefined;
  return kept.toSorted((one, other) =>
    known(one) === known(other) ? compare(one, other, column) * (down ? -1 : 1) : known(one) ? -1 : 1,
  );
}
