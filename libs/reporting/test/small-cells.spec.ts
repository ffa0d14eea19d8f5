import { cellsToHide, meanFigure, type CountCell, type KnownWhole } from '#libs/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { worksOut, type Known } from './attacker.js';

const sizeOf = ({ byNation }: CountCell): number => [...byNation.values()].reduce((sum, count) => sum + count, 0);
const ownIn = ({ byNation }: CountCell, nation: string): number => byNation.get(nation) ?? 0;

/** What a nation knows: the published cells, the wholes, and its own. Nobody in particular knows no cell of their own. */
function knowledge(
  cells: readonly CountCell[],
  rows: readonly KnownWhole[],
  hidden: ReadonlySet<string>,
  who: string,
): Known {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const others = (id: string): number => {
    const cell = byId.get(id);
    return cell ? sizeOf(cell) - ownIn(cell, who) : 0;
  };
  return {
    unknown: [...hidden],
    sums: rows.map((row) => ({
      of: row.filter((id) => hidden.has(id)),
      is: row.filter((id) => hidden.has(id)).reduce((sum, id) => sum + others(id), 0),
    })),
  };
}

const nations = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const aCell = fc.dictionary(fc.constantFrom(...nations), fc.integer({ min: 0, max: 3 }), { maxKeys: 8 });

/** Two rows over the same teams that share one cell: each adds up to the number of teams, for every nation too. */
const twoRows = fc
  .record({
    first: fc.array(aCell, { minLength: 1, maxLength: 4 }),
    shared: aCell,
    moves: fc.array(fc.nat(), { maxLength: 30 }),
  })
  .map(({ first, shared, moves }) => {
    const cell = (id: string, counts: Record<string, number>): CountCell => ({
      id,
      byNation: new Map(Object.entries(counts)),
    });
    const second = [0, 1, 2].map(() => new Map<string, number>());
    let move = 0;
    for (const counts of first)
      for (const [nation, count] of Object.entries(counts))
        for (let n = 0; n < count; n++) {
          const place = second[(moves[move++ % Math.max(1, moves.length)] ?? 0) % 3];
          place?.set(nation, (place.get(nation) ?? 0) + 1);
        }
    const one = first.map((counts, at) => cell(`one/${at}`, counts));
    const other = second.map((byNation, at): CountCell => ({ id: `other/${at}`, byNation }));
    const both = cell('shared', shared);
    const cells = [...one, ...other, both];
    const rows = [
      [...one.map(({ id }) => id), 'shared'],
      [...other.map(({ id }) => id), 'shared'],
    ];
    return { cells, rows };
  });

describe('cells that are too small', () => {
  it('cannot be worked out, nor told to be below five, by anybody who knows the rest and what is their own', () => {
    fc.assert(
      fc.property(twoRows, fc.constantFrom('nobody', ...nations), ({ cells, rows }, who) => {
        const hidden = cellsToHide(cells, rows);
        const known = knowledge(cells, rows, hidden, who);
        for (const cell of cells)
          if (!hidden.has(cell.id)) expect(sizeOf(cell) - ownIn(cell, who)).toBeGreaterThanOrEqual(5);
        const others = cells
          .filter(({ id }) => rows[0]?.includes(id))
          .reduce((sum, cell) => sum + sizeOf(cell) - ownIn(cell, who), 0);
        // Of fewer than five others in all, everybody knows that each cell holds fewer: then nothing is told.
        if (others < 5) return expect(hidden.size).toBe(cells.length);
        for (const id of hidden) {
          const { low, high } = worksOut(known, id);
          expect({ id, open: low < high, high: high >= 5 }).toEqual({ id, open: true, high: true });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are found out where nothing more is hidden than the small ones: the attack bites', () => {
    const cells = [6, 7, 2].map((count, at): CountCell => ({
      id: `${at}`,
      byNation: new Map(Array.from({ length: count }, (_, n) => [`N${at}${n}`, 1])),
    }));
    const rows = [['0', '1', '2']];
    expect(worksOut(knowledge(cells, rows, new Set(['2']), 'nobody'), '2')).toEqual({ low: 2, high: 2 });
    expect([...cellsToHide(cells, rows)].sort()).toEqual(['0', '2']);
    expect(worksOut(knowledge(cells, rows, cellsToHide(cells, rows), 'nobody'), '2')).toEqual({ low: 0, high: 8 });
  });

  it('hide nothing where none is small', () => {
    const cells = ['a', 'b'].map((id): CountCell => ({ id, byNation: new Map(nations.map((nation) => [nation, 1])) }));
    expect(cellsToHide(cells, [['a', 'b']]).size).toBe(0);
  });
});

describe('a mean', () => {
  const scale = { low: 0, high: 1, step: 0.2 };
  const over = (...values: number[]) =>
    meanFigure(
      values.map((value, at) => ({ nation: `N${at}`, value })),
      scale,
      (value) => value,
    );

  it('is kept back over fewer than five others, and where it would tell each of them', () => {
    expect(over(0.5, 0.5, 0.5, 0.5, 0.5)).toEqual({ value: null, reason: 'suppressed' });
    expect(over(0.5, 0.5, 0.5, 0.5, 0.5, 0.5)).toEqual({ value: 0.5 });
    expect(over(1, 1, 1, 1, 1, 1, 1)).toEqual({ value: null, reason: 'suppressed' });
    expect(over(0, 0, 0, 0, 0, 0, 0, 0.1)).toEqual({ value: null, reason: 'suppressed' });
  });
});
