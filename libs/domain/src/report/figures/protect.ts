import { SMALLEST_CELL } from '../cell.js';
import type { NationId } from '../../kernel/ids.js';

/** How many teams of each nation are counted in a cell; nations without any may be left out. */
export type ByNation = ReadonlyMap<NationId, number>;

/** A count that may be published, under a name that no other count has. */
export interface CountCell {
  readonly id: string;
  readonly byNation: ByNation;
}

/** Names of cells that together make up a whole whose size everybody knows. A cell may stand in several rows. */
export type KnownWhole = readonly string[];

export const countOf = (byNation: ByNation): number => [...byNation.values()].reduce((sum, count) => sum + count, 0);

/** How many are left to learn of for the nation that knows most: its own are no secret from it. */
export function leastUnknown(cells: readonly ByNation[]): number {
  const own = new Map<NationId, number>();
  let all = 0;
  for (const cell of cells)
    for (const [nation, count] of cell) {
      all += count;
      own.set(nation, (own.get(nation) ?? 0) + count);
    }
  return all - Math.max(0, ...own.values());
}

/** Whether a figure over these teams may be published: no nation may learn by it of fewer than five others. */
export const isLargeEnough = (byNation: ByNation): boolean => leastUnknown([byNation]) >= SMALLEST_CELL;

/** What is kept back of a row can stand for anything from none to five or more, whoever looks. */
const isSafe = (kept: readonly CountCell[]): boolean =>
  kept.length === 0 || (kept.length > 1 && leastUnknown(kept.map(({ byNation }) => byNation)) >= SMALLEST_CELL);

/** The published cell whose loss costs least; the name decides between equals, so that the same drill hides the same. */
function nextToHide(row: readonly CountCell[], hidden: ReadonlySet<string>): CountCell | undefined {
  return row
    .filter(({ id }) => !hidden.has(id))
    .sort((one, other) => countOf(one.byNation) - countOf(other.byNation) || (one.id < other.id ? -1 : 1))[0];
}

/**
 * The cells that must not be published: those too small, and as many besides as it takes that no small one can be worked
 * out from the rest. A cell of none is too small too: that nobody did badly tells how each one did. Hiding in one row
 * may expose another that shares the cell, so it goes on until nothing changes.
 */
export function cellsToHide(cells: readonly CountCell[], rows: readonly KnownWhole[]): ReadonlySet<string> {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const hidden = new Set(cells.filter(({ byNation }) => !isLargeEnough(byNation)).map(({ id }) => id));
  const wholes = rows.map((row) => row.flatMap((id) => byId.get(id) ?? []));
  for (let changed = true; changed;) {
    changed = false;
    for (const row of wholes) {
      while (!isSafe(row.filter(({ id }) => hidden.has(id)))) {
        const next = nextToHide(row, hidden);
        if (!next) break;
        hidden.add(next.id);
        changed = true;
      }
    }
  }
  return hidden;
}
