import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../ensure/run.mjs';
import { generatedIsUnchanged } from './generated.mjs';
import { sizesAreWithinLimits } from './sizes.mjs';

const COMPILER = 'node_modules/typescript7/bin/tsc';

/** The static checks, the longest first so that two lanes end together. */
export function staticSteps(root) {
  const node = (name, ...args) => ({ name, run: () => run(process.execPath, args, { cwd: root }) });
  const places = ['libs', 'apps', 'test'].filter((place) => existsSync(join(root, place)));
  return [
    node('lint', 'node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.'),
    node('types', COMPILER, '-p', 'tsconfig.test.json'),
    node('types in the browser', COMPILER, '-p', 'apps/web/tsconfig.json'),
    node('domain is pure', COMPILER, '-p', 'libs/domain/tsconfig.json'),
    node(
      'law of the house',
      'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
      '--output-type',
      'err',
      ...places,
    ),
    { name: 'sizes', run: () => sizesAreWithinLimits(root) },
    ...generators(root).map((file) => ({ name: `generated: ${file}`, run: () => generatedIsUnchanged(root, file) })),
  ];
}

function generators(root) {
  const folder = join(root, 'tools', 'generate');
  return existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.mjs')) : [];
}
