import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where this checkout keeps its scenario packs. */
export const SCENARIOS = fileURLToPath(new URL('../../../../../scenarios', import.meta.url));

/** The folder that is meant: a path from here, or the name of a pack in `scenarios/`. */
export function findPack(given: string): string {
  const here = resolve(given);
  if (existsSync(here)) return here;
  const named = join(SCENARIOS, given);
  return /^[\w-]+$/.test(given) && existsSync(named) ? named : here;
}
