import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import { PlantedTree } from './planted-tree.js';

interface Breach {
  from: string;
  to: string;
  rule: { name: string };
}

const CRUISER = 'dependency-cruiser/bin/dependency-cruise.mjs';
const door = (line = 'export const open = true;') => `${line}\n`;

/** Doors that are clean, so that only what is planted breaks the law. */
const CLEAN = {
  'libs/domain/src/index.ts': door("export { word } from './word.js';"),
  'libs/domain/src/word.ts': door('export const word = 1;'),
  'libs/contracts/src/index.ts': door(
    "import { word } from '#libs/domain';\nimport { z } from 'zod';\nexport const wire = z.literal(word);",
  ),
  'libs/journal/src/index.ts': door("export { append } from './append.js';"),
  'libs/journal/src/append.ts': door("import { rows } from './store/rows.js';\nexport const append = rows;"),
  'libs/journal/src/store/rows.ts': door('export const rows = 1;'),
  'libs/platform/src/index.ts': door("import { readFileSync } from 'node:fs';\nexport const read = readFileSync;"),
  'libs/testing/src/index.ts': door("export { append } from '#libs/journal';"),
  'libs/rehearsal/src/index.ts': door("export { wire } from '#libs/contracts';"),
  'libs/vocabularies/src/index.ts': door(),
  'apps/api/src/main.ts': door("import { append } from '#libs/journal';\nexport const main = append;"),
  'apps/cli/src/main.ts': door("import { append } from '#libs/journal';\nexport const main = append;"),
};

/** Each plant: the rule that must catch it, the file, what it holds. */
const PLANTS: [rule: string, file: string, text: string][] = [
  [
    'domain-is-alone',
    'libs/domain/src/reads-files.ts',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;",
  ],
  ['domain-is-alone', 'libs/domain/src/asks-a-package.ts', "import { z } from 'zod';\nexport const x = z;"],
  [
    'domain-is-alone',
    'libs/domain/src/asks-a-room.ts',
    "import type { append } from '#libs/journal';\nexport type X = typeof append;",
  ],
  [
    'contracts-know-only-the-domain',
    'libs/contracts/src/asks-a-room.ts',
    "import { append } from '#libs/journal';\nexport const x = append;",
  ],
  [
    'contracts-know-only-the-domain',
    'libs/contracts/src/asks-nest.ts',
    "import { Module } from '@nestjs/common';\nexport const x = Module;",
  ],
  [
    'vocabularies-are-alone',
    'libs/vocabularies/src/asks-the-domain.ts',
    "import { word } from '#libs/domain';\nexport const x = word;",
  ],
  [
    'rooms-never-import-apps',
    'libs/journal/src/asks-an-app.ts',
    "import { main } from '../../../apps/api/src/main.js';\nexport const x = main;",
  ],
  [
    'apps-never-import-apps',
    'apps/cli/src/asks-an-app.ts',
    "import { main } from '../../api/src/main.js';\nexport const x = main;",
  ],
  [
    'rooms-meet-at-their-doors',
    'libs/conduct/src/by-the-window.ts',
    "import { append } from '../../journal/src/append.js';\nexport const x = append;",
  ],
  [
    'rooms-meet-at-their-doors',
    'libs/conduct/test/by-the-window.spec.ts',
    "import { append } from '../../journal/src/append.js';\nexport const x = append;",
  ],
  [
    'apps-enter-by-the-door',
    'apps/api/src/by-the-window.ts',
    "import { append } from '../../../libs/journal/src/append.js';\nexport const x = append;",
  ],
  [
    'store-is-private',
    'libs/conduct/src/takes-rows.ts',
    "import { rows } from '../../journal/src/store/rows.js';\nexport const x = rows;",
  ],
  [
    'store-is-private',
    'apps/api/src/takes-rows.ts',
    "import { rows } from '../../../libs/journal/src/store/rows.js';\nexport const x = rows;",
  ],
  [
    'platform-imports-no-room',
    'libs/platform/src/asks-a-room.ts',
    "import { append } from '#libs/journal';\nexport const x = append;",
  ],
  [
    'no-room-needs-testing',
    'libs/conduct/src/leans-on-the-rig.ts',
    "import { append } from '#libs/testing';\nexport const x = append;",
  ],
  [
    'no-room-needs-testing',
    'libs/conduct/src/leans-on-personas.ts',
    "import { wire } from '#libs/rehearsal';\nexport const x = wire;",
  ],
  [
    'rehearsal-plays-from-outside',
    'libs/rehearsal/src/peeks.ts',
    "import { append } from '#libs/journal';\nexport const x = append;",
  ],
  [
    'web-sees-only-words',
    'apps/web/src/asks-a-room.ts',
    "import { append } from '#libs/journal';\nexport const x = append;",
  ],
  ['no-cycles', 'libs/conduct/src/hen.ts', "import { egg } from './egg.js';\nexport const hen = () => egg;"],
  ['no-orphans', 'libs/conduct/src/forgotten.ts', 'export const forgotten = 1;'],
  ['imports-lead-somewhere', 'libs/conduct/src/lost.ts', "import { x } from '#libs/nowhere';\nexport const y = x;"],
  [
    'packages-are-declared',
    'libs/conduct/src/ships-a-test-tool.ts',
    "import fc from 'fast-check';\nexport const x = fc;",
  ],
];

/** Shapes that look alike and are lawful. */
const LAWFUL = {
  'libs/conduct/src/egg.ts': "import { hen } from './hen.js';\nexport const egg = () => hen;",
  'libs/conduct/src/node-of-types.ts':
    "import type { Leaf } from './leaf-of-types.js';\nexport interface Node { leaf: Leaf }",
  'libs/conduct/src/leaf-of-types.ts':
    "import type { Node } from './node-of-types.js';\nexport interface Leaf { node: Node }",
  'libs/conduct/test/at-the-door.spec.ts':
    "import { append } from '#libs/testing';\nimport { hen } from '../src/hen.js';\nexport const x = [append, hen];",
};

describe('the law of the house', () => {
  const planted = new Map(PLANTS.map(([, file, text]) => [file, text]));
  let tree: PlantedTree;
  let breaches: Breach[];

  beforeAll(() => {
    tree = new PlantedTree({ ...CLEAN, ...Object.fromEntries(planted), ...LAWFUL });
    const places = ['libs', 'apps'];
    const answer = tree.ask(CRUISER, '--output-type', 'json', ...places) as { summary: { violations: Breach[] } };
    breaches = answer.summary.violations;
  });
  afterAll(() => tree.fell());

  it.each(PLANTS)('%s catches %s', (rule, file) => {
    // A cycle is reported once, from whichever of its files comes first.
    const here = breaches.filter(({ from, to }) => from === file || (rule === 'no-cycles' && to === file));
    expect(here.map((breach) => breach.rule.name)).toContain(rule);
  });

  it('finds nothing against the files that keep it', () => {
    const kept = [...Object.keys(CLEAN), ...Object.keys(LAWFUL)].filter((file) => !file.endsWith('/egg.ts'));
    const about = breaches.filter(({ from }) => kept.includes(from));
    expect(about).toEqual([]);
  });

  it('has no rule that nothing was planted against', () => {
    const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as {
      forbidden: { name: string }[];
    };
    expect([...new Set(PLANTS.map(([rule]) => rule))].sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });
});
