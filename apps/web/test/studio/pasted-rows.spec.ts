import { parseOffset, type Json } from '#libs/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { audienceText, readAudience } from '../../src/studio/grid/audience-text.js';
import { injectsFrom, pastedTime, readPasted } from '../../src/studio/grid/pasted-rows.js';
import { readTable } from '../../src/studio/grid/read-table.js';
import { freshId } from '../../src/studio/model/edits.js';

const quoted = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

describe('rows of a spreadsheet', () => {
  it('come out as they went in, whatever quotes, tabs and lines their cells hold', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'ب', '"', '\t', '\n', ',', ' '), maxLength: 6 })
      .map((text) => text.trim());
    const rows = fc.array(fc.tuple(fc.constant('x'), cell, fc.constant('y')), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (table) => {
        expect(readTable(table.map((row) => row.map(quoted).join('\t')).join('\n'))).toEqual(table);
      }),
    );
  });

  it('say for each row why it is broken', () => {
    const { rows } = readPasted(
      '0:10\tOne\temail\n\tTwo\t\nlate\tThree\npigeons\t\tpigeon\n0:20\tFive\tnews\ta\tb\tc\td',
    );
    expect(rows.map(({ line, faults }) => [line, faults])).toEqual([
      [1, []],
      [2, ['time-missing']],
      [3, ['time-unreadable']],
      [4, ['time-unreadable', 'title-missing', 'channel-unknown']],
      [5, ['too-many-cells']],
    ]);
  });

  it('follow the names of their columns, in either language, and count lines as the spreadsheet does', () => {
    const { columns, rows } = readPasted('العنوان\tالوقت\nرسالة\t1:05');
    expect([columns, rows]).toEqual([
      ['title', 'time'],
      [{ line: 2, cells: { title: 'رسالة', time: '1:05' }, faults: [] }],
    ]);
  });

  it('read times as people write them', () => {
    const hour = fc.integer({ min: 0, max: 99 });
    const sixty = fc.integer({ min: 0, max: 59 });
    const two = (value: number): string => String(value).padStart(2, '0');
    fc.assert(
      fc.property(hour, sixty, fc.constantFrom('', 'T+', 't+', '+'), (hours, minutes, before) => {
        expect(pastedTime(`${before}${hours}:${two(minutes)}`)).toBe(parseOffset(`T+${two(hours)}:${two(minutes)}`));
      }),
    );
    expect([pastedTime('soon'), pastedTime('10'), pastedTime('1:99')]).toEqual([undefined, undefined, undefined]);
  });

  it('become injects under ids of their own', () => {
    const { rows } = readPasted('0:10\tA letter\n0:20\tA letter\n0:30\tرسالة');
    const made = injectsFrom(rows, ['a-letter']);
    expect(made.map(({ inject }) => inject.id)).toEqual(['a-letter-2', 'a-letter-3', 'inject-1']);
    expect(made[0]?.inject).toMatchObject({ title: 'A letter', trigger: { at: 'T+00:10:00' } });
  });
});

describe('names', () => {
  it('are slugs that nobody has, whatever the words', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 3 }), (words, others) => {
        const taken = [...others, freshId(words, [], 'inject')];
        const id = freshId(words, taken, 'inject');
        expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(taken).not.toContain(id);
      }),
    );
  });
});

describe('an audience in one line', () => {
  it('reads what it writes', () => {
    const entries = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 3 });
    const audience = fc.record(
      { roles: entries, teams: entries, nations: entries, tags: entries },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(audience, (given) => {
        const read = readAudience(audienceText(given as Readonly<Record<string, Json>>));
        expect(read ?? {}).toEqual(given);
      }),
    );
  });
});
