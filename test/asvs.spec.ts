import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ASVS } from './asvs-numbers.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const text = readFileSync(join(root, 'docs/asvs.md'), 'utf8');
const rows = [...text.matchAll(/^\| (\d+\.\d+\.\d+) +\| (\d) +\| (.+?) +\| (\S+) +\| (.+?) +\|$/gm)].map(
  ([, number = '', level = '', short = '', state = '', where = '']) => ({ number, level, short, state, where }),
);
const wanted = Object.entries(ASVS).flatMap(([section, listed]) =>
  listed.split(' ').map((one) => `${section}.${one.split(':')[0] ?? ''} L${one.split(':')[1] ?? ''}`),
);
/** Paths in a cell: whatever is quoted and has a slash, but no address of the server and no package. */
const filesIn = (where: string): string[] =>
  [...where.matchAll(/`([^`]+)`/g)].flatMap(([, quoted = '']) => (/^[\w.]+\/[\w./-]+$/.test(quoted) ? [quoted] : []));

describe('the table of ASVS 5.0', () => {
  it('has every requirement of levels 1 and 2 once, in order, and no other', () => {
    expect(wanted.length).toBe(253);
    expect(rows.map(({ number, level }) => `${number} L${level}`)).toEqual(wanted);
  });

  it('says of each what is so, and where or why', () => {
    for (const { number, state, short, where } of rows) {
      expect([number, ['met', 'n/a', 'open', 'operator'].includes(state)]).toEqual([number, true]);
      expect([number, short.length > 2, where.length > 3]).toEqual([number, true, true]);
    }
  });

  it('names files that there are', () => {
    const missing = rows.flatMap(({ number, where }) =>
      filesIn(where).flatMap((file) => (existsSync(join(root, file)) ? [] : `${number}: ${file}`)),
    );
    expect(missing).toEqual([]);
    const unproven = rows.filter(({ state, where }) => state === 'met' && !where.includes('`'));
    expect(unproven.map(({ number, where }) => `${number}: ${where}`)).toEqual([]);
  });

  it('counts itself right', () => {
    const of = (wantedState: string) => rows.filter(({ state }) => state === wantedState).length;
    const [met, apart, operators, open] = [...text.matchAll(/\*\*(\d+)\*\*/g)].map(([, count]) => Number(count));
    expect([met, apart, operators, open]).toEqual([of('met'), of('n/a'), of('operator'), of('open')]);
  });
});
