import type { Fault } from '#libs/contracts';
import type { Draft, Remark } from '../reading/draft.js';
import { isWithin } from '../reading/path.js';
import type { Path } from '../reading/path.js';
import { found } from '../report/found.js';
import { LINTS } from './lints.js';

const isPath = (at: Remark['at']): at is Path => Array.isArray(at);

/** Runs every lint; what it says of a place that holds a stand-in is left out. */
export async function runLints(draft: Draft, repaired: readonly Path[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const lint of LINTS) {
    for (const { at, rule, message, mend, severity } of await lint(draft)) {
      if (isPath(at) && repaired.some((place) => isWithin(at, place))) continue;
      faults.push(found(isPath(at) ? draft.yaml.place(at) : at, rule, message, mend, severity));
    }
  }
  return faults;
}
