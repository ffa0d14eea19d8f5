import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PlantedTree } from './planted-tree.js';

interface Verdict {
  filePath: string;
  messages: { ruleId: string | null; message: string }[];
}

const RULES = pathToFileURL(resolve(import.meta.dirname, '../tools/lint/house-rules.mjs')).href;
const lines = (count: number) => Array.from({ length: count }, (_, at) => `  x.push(${at});`).join('\n');

/** Each plant: the rule that must catch it, the file, what it holds. */
const PLANTS: [rule: string, file: string, text: string][] = [
  ['no-restricted-syntax', 'libs/domain/src/now.ts', 'export const x = () => Date.now();'],
  ['no-restricted-syntax', 'libs/domain/src/new-date.ts', 'export const x = () => new Date();'],
  ['no-restricted-syntax', 'libs/domain/src/date-call.ts', 'export const x = () => Date();'],
  ['no-restricted-syntax', 'libs/domain/src/chance.ts', 'export const x = () => Math.random();'],
  ['no-restricted-globals', 'libs/domain/src/timer.ts', 'export const x = () => setTimeout(() => 1, 1);'],
  ['no-restricted-globals', 'libs/domain/src/env.ts', 'export const x = process.env;'],
  ['no-restricted-globals', 'libs/domain/src/says.ts', "export const x = () => console.log('');"],
  ['no-restricted-globals', 'libs/domain/src/random-id.ts', 'export const x = () => crypto.randomUUID();'],
  ['no-console', 'libs/conduct/src/says.ts', "export const x = () => console.log('');"],
  ['eqeqeq', 'libs/conduct/src/loose.ts', 'export const x = (a: unknown) => a == 1;'],
  ['@typescript-eslint/no-explicit-any', 'libs/conduct/src/any.ts', 'export const x = (a: any) => String(a);'],
  ['@typescript-eslint/ban-ts-comment', 'libs/conduct/src/ignore.ts', "// @ts-ignore\nexport const x: number = 'a';"],
  [
    '@typescript-eslint/consistent-type-imports',
    'libs/conduct/src/type-as-value.ts',
    "import { Shape } from './shape.js';\nexport const x = (a: Shape) => a;",
  ],
  [
    '@typescript-eslint/no-floating-promises',
    'libs/conduct/src/floating.ts',
    'export const x = () => {\n  Promise.resolve();\n};',
  ],
  [
    '@typescript-eslint/no-misused-promises',
    'libs/conduct/src/misused.ts',
    'export const x = (p: Promise<boolean>) => {\n  if (p) return 1;\n  return 2;\n};',
  ],
  ['@typescript-eslint/await-thenable', 'libs/conduct/src/awaits-nothing.ts', 'export const x = async () => await 1;'],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    'libs/conduct/src/forgets-a-case.ts',
    "export const x = (a: 'one' | 'two') => {\n  switch (a) {\n    case 'one':\n      return 1;\n  }\n  return 0;\n};",
  ],
  ['no-restricted-imports', 'libs/conduct/src/deep.ts', "export * from '#libs/journal/store';"],
  ['no-restricted-imports', 'libs/conduct/src/next-door.ts', "export * from '../../journal/src/append.js';"],
  ['no-restricted-imports', 'apps/api/src/by-path.ts', "export * from '../../../libs/journal/src/index.js';"],
  ['no-restricted-syntax', 'libs/conduct/src/utils.ts', 'export const x = 1;'],
  ['no-restricted-syntax', 'libs/conduct/src/manager.ts', 'export const x = 1;'],
  ['no-restricted-syntax', 'libs/conduct/src/prefixed.ts', 'export interface IDrill { x: 1 }'],
  ['no-restricted-syntax', 'libs/conduct/src/suffixed.ts', 'export class DrillImpl {}'],
  [
    'max-lines',
    'libs/conduct/src/long.ts',
    `const x: number[] = [];\n${lines(401).replaceAll('  ', '')}\nexport { x };`,
  ],
  [
    'max-lines-per-function',
    'libs/conduct/src/long-function.ts',
    `export const f = (x: number[]) => {\n${lines(61)}\n};`,
  ],
];

/** Lawful look-alikes: each would be caught by a rule that reaches too far. */
const LAWFUL = {
  'libs/domain/src/given-date.ts': 'export const x = (at: number) => new Date(at).toISOString();',
  'libs/domain/src/index.ts': 'export const open = true;',
  'libs/journal/src/index.ts': 'export const open = true;',
  'libs/journal/src/append.ts': 'export const append = 1;',
  'libs/conduct/src/shape.ts': 'export interface Shape { x: 1 }\nexport interface InjectShape { x: 1 }',
  'libs/conduct/src/wall-clock.ts': 'export const x = () => Date.now();',
  'libs/conduct/src/own/deep/reach.ts': "export type { Shape } from '../../shape.js';",
  'libs/conduct/src/door.ts': "export { open } from '#libs/journal';",
  'libs/conduct/test/own/reach.spec.ts': "export type { Shape } from '../../src/shape.js';",
  'libs/conduct/test/long.spec.ts': `export const f = (x: number[]) => {\n${lines(61)}\n};`,
  'apps/cli/src/main.ts': "export const x = () => console.log('');",
};

describe('the lint rules of the house', () => {
  let tree: PlantedTree;
  let found: Map<string, string[]>;

  beforeAll(() => {
    tree = new PlantedTree({
      ...Object.fromEntries(PLANTS.map(([, file, text]) => [file, `${text}\n`])),
      ...Object.fromEntries(Object.entries(LAWFUL).map(([file, text]) => [file, `${text}\n`])),
      'eslint.config.js': `import { houseRules } from '${RULES}';\nexport default houseRules(import.meta.dirname);\n`,
    });
    const verdicts = tree.ask('eslint/bin/eslint.js', '--format', 'json', 'libs', 'apps') as Verdict[];
    found = new Map(
      verdicts.map(({ filePath, messages }) => [
        filePath.slice(tree.root.length + 1),
        messages.map(({ ruleId, message }) => ruleId ?? message),
      ]),
    );
  });
  afterAll(() => tree.fell());

  it.each(PLANTS)('%s catches %s', (rule, file) => {
    expect(found.get(file)).toContain(rule);
  });

  it.each(Object.keys(LAWFUL))('%s keeps the rules', (file) => {
    expect(found.get(file)).toEqual([]);
  });
});
