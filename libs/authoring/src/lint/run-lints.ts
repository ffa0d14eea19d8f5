import type { Fault } from '#libs/contracts';
import type { Draft, Remark } from '../reading/draft.js';
import { isWithin } from '../reading/path.js';
import type { Path } from '../reading/path.js';
import { found } from '../report/found.js';
import { LINTS } from './lints.js';

const isPath = (at: Remark['at']): at is Path => Array.isArray(at);

/** One lint says no more than this: the rest comes to light once these are mended. */
const SAID_BY_ONE = 1000;

/** Runs every lint; what it says of a place that holds a stand-in is left out. */
export async function runLints(draft: Draft, repaired: readonly Path[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const lint of LINTS) {
    const limit = faults.length + SAID_BY_ONE;
    for (const { at, rule, message, mend, severity } of await lint(draft)) {
      if (isPath(at) && repaired.some((place) => isWithin(at, place))) continue;
      faults.push(found(isPath(at) ? draft.yaml.place(at) : at, rule, message, mend, severity));
      if (faults.length >= limit) break;
    }
  }
  return faults;
}
