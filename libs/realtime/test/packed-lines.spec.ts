import type { StreamEntry } from '#libs/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PackedLines } from '../src/packed-lines.js';

const line = (n: number, text: string): StreamEntry => ({
  n,
  at: 1_700_000_000_000 + n,
  time: n,
  event: { type: 'control-message-sent', message: `m${n}`, text },
});

describe('PackedLines', () => {
  it('gives the same lines after any number as a plain list does, however many there are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.array(fc.nat({ max: 3100 }), { minLength: 1, maxLength: 8 }),
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        (count, numbers, text) => {
          const lines = new PackedLines();
          const plain: StreamEntry[] = [];
          for (let n = 1; n <= count; n++) {
            lines.push(line(n, text));
            plain.push(line(n, text));
          }
          expect(lines.length).toBe(count);
          for (const number of [0, count, ...numbers]) expect(lines.after(number)).toEqual(plain.slice(number));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('holds many lines in little memory', () => {
    const lines = new PackedLines();
    for (let n = 1; n <= 20_000; n++) lines.push(line(n, 'We isolate the workstation and inform the constituency.'));
    const { packs } = lines as unknown as { packs: Buffer[] };
    const bytes = packs.reduce((sum, { length }) => sum + length, 0);
    expect(bytes / 20_000).toBeLessThan(40);
  });
});
