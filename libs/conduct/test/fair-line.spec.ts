import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FairLine } from '../src/desk/batch/fair-line.js';

const PARTIES = ['blue', 'green', 'amber', 'control'];
/** Who comes, in which order, and how many are called now and then. */
const days = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ comes: fc.constantFrom(...PARTIES) }) },
    { weight: 1, arbitrary: fc.record({ calls: fc.integer({ min: 1, max: 7 }) }) },
  ),
  { maxLength: 200 },
);

function playedOut(day: readonly ({ comes: string } | { calls: number })[]): { of: string; number: number }[] {
  const line = new FairLine<{ of: string; number: number }>();
  const called: { of: string; number: number }[] = [];
  for (const [number, step] of day.entries())
    if ('comes' in step) line.join({ of: step.comes, waiter: { of: step.comes, number } });
    else called.push(...line.next(step.calls));
  while (!line.isEmpty) called.push(...line.next(3));
  return called;
}

describe('a fair line', () => {
  it('calls everybody once, and each party in its own order', () => {
    fc.assert(
      fc.property(days, (day) => {
        const came = day.flatMap((step, number) => ('comes' in step ? [{ of: step.comes, number }] : []));
        const called = playedOut(day);
        expect(called.toSorted((one, other) => one.number - other.number)).toEqual(came);
        for (const party of PARTIES) {
          const numbers = called.filter(({ of }) => of === party).map(({ number }) => number);
          expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
        }
      }),
    );
  });

  it('never calls a party twice while another one waits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PARTIES), { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (all, most) => {
          const line = new FairLine<string>();
          for (const of of all) line.join({ of, waiter: of });
          const left = new Map(PARTIES.map((party) => [party, line.of(party)]));
          const since = new Map<string, Set<string>>();
          while (!line.isEmpty)
            for (const party of line.next(most)) {
              const others = PARTIES.filter((other) => other !== party && (left.get(other) ?? 0) > 0);
              const between = since.get(party);
              if (between) for (const other of others) expect(between).toContain(other);
              for (const seen of since.values()) seen.add(party);
              since.set(party, new Set());
              left.set(party, (left.get(party) ?? 0) - 1);
            }
        },
      ),
    );
  });

  it('calls whoever comes after a thousand of another party next but one', () => {
    const line = new FairLine<string>();
    for (let each = 0; each < 1000; each++) line.join({ of: 'blue', waiter: 'blue' });
    line.join({ of: 'green', waiter: 'green' });
    expect(line.next(3)).toEqual(['blue', 'green', 'blue']);
    expect([line.of('blue'), line.of('green'), line.of('nobody')]).toEqual([998, 0, 0]);
  });
});
