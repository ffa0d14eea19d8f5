import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { DatabaseStartError } from './database-start-error.js';
import { processBirth } from './process-birth.js';

interface Owner {
  readonly pid: number;
  readonly birth: string;
}

/**
 * Marks the folder as used by this process, or throws when a living Muster uses it. A mark left by a killed process is
 * taken over. Two starts in the very same millisecond are told apart by PostgreSQL's own lock.
 *
 * @returns what takes the mark away again
 */
export function ownFolder(folder: string): () => void {
  const file = join(folder, 'owner.json');
  const other = ownerOf(folder);
  if (other !== undefined) {
    throw new DatabaseStartError(
      `Another Muster (process ${other}) uses the data in ${folder}: stop it, or set MUSTER_DATA to another folder.`,
    );
  }
  const own: Owner = { pid: process.pid, birth: processBirth(process.pid) ?? '' };
  writeFileSync(file, JSON.stringify(own), { mode: 0o600 });
  return () => {
    const now = readOwner(file);
    if (now?.pid === own.pid && now.birth === own.birth) rmSync(file, { force: true });
  };
}

/** The process that uses the folder's PostgreSQL; undefined when none lives. */
export function ownerOf(folder: string): number | undefined {
  const owner = readOwner(join(folder, 'owner.json'));
  return owner && processBirth(owner.pid) === owner.birth ? owner.pid : undefined;
}

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}
