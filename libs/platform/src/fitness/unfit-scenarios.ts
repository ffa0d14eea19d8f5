import { statSync } from 'node:fs';

import type { Unfit } from './unfit.js';

/** Why no packs can be offered from the folder of MUSTER_SCENARIOS; undefined when they can. */
export function unfitScenarios(folder: string): Unfit | undefined {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  return {
    says: `there is no folder ${folder} (MUSTER_SCENARIOS)`,
    mend: 'Name the folder with your scenario packs, or leave the variable out.',
  };
}
