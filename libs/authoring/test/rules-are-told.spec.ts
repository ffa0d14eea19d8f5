import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const SOURCE = fileURLToPath(new URL('../src', import.meta.url));
const GUIDE = fileURLToPath(new URL('../../../scenarios/README.md', import.meta.url));
const NAMED =
  /(?:rule(?::| =)|refuse\((?:\w+|''),|complain\([^,]+,|found\((?:[^'()]|\([^()]*\))*)\s*(?:\S+ \? )?'([a-z]+(?:-[a-z]+)*)'(?: : '([a-z-]+)')?/g;

it('tells authors of each rule that a pack can break, and of no other', async () => {
  const names = new Set<string>();
  for (const file of await readdir(SOURCE, { recursive: true })) {
    if (!file.endsWith('.ts')) continue;
    for (const [, one, other] of (await readFile(join(SOURCE, file), 'utf8')).matchAll(NAMED)) {
      for (const name of [one, other]) if (name) names.add(name);
    }
  }
  const table = (await readFile(GUIDE, 'utf8')).split('## Rules')[1] ?? '';
  const told = [...table.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name);
  expect([...names].filter((name) => !told.includes(name)).sort()).toEqual([]);
  expect(told.filter((name) => name && !names.has(name)).sort()).toEqual([]);
});
