import { join } from 'node:path';

import { ownerOf } from '../database/folder-owner.js';
import type { Unfit } from './unfit.js';

/** Why a second Muster cannot use a data folder with a PostgreSQL of its own; undefined when nobody uses it. */
export function unfitOwner(dataFolder: string): Unfit | undefined {
  const other = ownerOf(join(dataFolder, 'postgres'));
  if (other === undefined) return undefined;
  return {
    says: `another Muster (process ${other}) uses the data in ${dataFolder}`,
    mend: `Stop it (kill ${other}), or set MUSTER_DATA to another folder.`,
  };
}
