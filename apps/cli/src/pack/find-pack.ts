import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout, found from its build as well as from its sources. */
function checkout(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** Where this checkout keeps its scenario packs. */
export const SCENARIOS = join(checkout(), 'scenarios');

/** The folder that is meant: a path from here, or the name of a pack in `scenarios/`. */
export function findPack(given: string): string {
  const here = resolve(given);
  if (existsSync(here)) return here;
  const named = join(SCENARIOS, given);
  return /^[\w-]+$/.test(given) && existsSync(named) ? named : here;
}
