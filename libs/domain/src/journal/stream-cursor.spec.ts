import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { atTheBeginning, takeFollowing, takeLines, type StreamCursor } from './stream-cursor.js';

const lines = (from: number, to: number): { n: number }[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => ({ n: from + i }));
const numbers = (taken: readonly { n: number }[]): number[] => taken.map(({ n }) => n);

describe('a stream cursor', () => {
  it('takes what comes next, in order', () => {
    const taken = takeLines({ life: 'a', head: 2 }, [{ n: 4 }, { n: 3 }]);
    expect(numbers(taken.fresh)).toEqual([3, 4]);
    expect(taken).toMatchObject({ cursor: { life: 'a', head: 4 }, repeated: 0, gapAt: undefined });
  });

  it('takes no line twice and says how many came again', () => {
    const taken = takeLines({ life: 'a', head: 2 }, [{ n: 1 }, { n: 2 }, { n: 3 }, { n: 3 }]);
    expect(numbers(taken.fresh)).toEqual([3]);
    expect(taken.repeated).toBe(3);
  });

  it('stops before a gap and names the first number that is missing', () => {
    const taken = takeLines(atTheBeginning, [{ n: 1 }, { n: 3 }, { n: 4 }]);
    expect(numbers(taken.fresh)).toEqual([1]);
    expect(taken).toMatchObject({ cursor: { head: 1 }, gapAt: 2 });
  });

  it('begins anew in another life of the stream', () => {
    const cursor: StreamCursor = { life: 'old', head: 7 };
    const taken = takeFollowing(cursor, { life: 'new', anew: true, entries: lines(1, 2) });
    expect(numbers(taken.fresh)).toEqual([1, 2]);
    expect(taken).toMatchObject({ anew: true, cursor: { life: 'new', head: 2 } });
  });

  it('goes on in the same life', () => {
    const taken = takeFollowing({ life: 'a', head: 7 }, { life: 'a', anew: false, entries: lines(8, 9) });
    expect(taken).toMatchObject({ anew: false, cursor: { life: 'a', head: 9 }, repeated: 0 });
  });

  it('takes every line exactly once and in order, whatever is dropped, doubled or out of order', () => {
    const mishap = fc.record({ from: fc.nat(30), count: fc.nat(10), dropped: fc.boolean(), shuffle: fc.nat() });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.array(mishap, { maxLength: 40 }), (total, mishaps) => {
        const all = lines(1, total);
        const acted: number[] = [];
        let cursor: StreamCursor = { life: 'a', head: 0 };
        const take = (some: { n: number }[]): void => {
          const taken = takeLines(cursor, some);
          cursor = taken.cursor;
          acted.push(...numbers(taken.fresh));
          expect(taken.gapAt === undefined || taken.gapAt === cursor.head + 1).toBe(true);
        };
        for (const { from, count, dropped, shuffle } of mishaps) {
          const some = all.slice(from, from + count);
          const turned = some.length > 0 ? shuffle % some.length : 0;
          if (!dropped) take([...some.slice(turned), ...some.slice(0, turned), ...some.slice(0, 1)]);
        }
        take(all.filter(({ n }) => n > cursor.head)); // what following anew brings
        expect(acted).toEqual(numbers(all));
      }),
    );
  });
});
