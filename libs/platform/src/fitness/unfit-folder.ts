import { accessSync, constants, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import type { Unfit } from './unfit.js';

/** What a start writes at the least, in bytes: a cluster of PostgreSQL, or the secrets and a few packs. */
const LEAST = 128 * 1024 ** 2;

/** File systems in which a program keeps nothing: /proc, /sys, control groups, terminals, as statfs(2) numbers them. */
const NO_DISK: ReadonlySet<number> = new Set([0x9fa0, 0x62656572, 0x27e0eb, 0x63677270, 0x1cd1]);

const OTHER = 'Set MUSTER_DATA to a folder of its own, for example /var/lib/muster.';

/** Why the data folder cannot be used; undefined when it can. Looks only: nothing is made. */
export function unfitFolder(folder: string): Unfit | undefined {
  try {
    return lookedAt(folder);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return { says: `the data folder ${folder} cannot be used (${code || message})`, mend: OTHER };
  }
}

function lookedAt(folder: string): Unfit | undefined {
  const place = existing(folder);
  const below = place === folder ? folder : `${folder}, to be made in ${place},`;
  if (!statSync(place).isDirectory())
    return { says: `the data folder ${below} is none: ${place} is a file`, mend: OTHER };
  const { type, bavail, bsize, files, ffree } = statfsSync(place);
  if (process.platform === 'linux' && NO_DISK.has(type))
    return { says: `the data folder ${below} is on no disk: nothing can be kept there`, mend: OTHER };
  const denied = whyNotWritable(place);
  if (denied !== undefined) return { says: `the data folder ${below} cannot be written (${denied})`, mend: writable };
  const free = bavail * bsize;
  if (free < LEAST || (files > 0 && ffree === 0))
    return {
      says: `the disk of the data folder ${below} is full: ${megabytes(free)} MB are free, ${megabytes(LEAST)} MB are needed`,
      mend: 'Make room, or set MUSTER_DATA to a folder on another disk.',
    };
  return undefined;
}

const writable = 'Make it writable for this account, or set MUSTER_DATA to another folder.';

const megabytes = (bytes: number): number => Math.floor(bytes / 1024 ** 2);

/** The folder itself, or the one above it in which it would be made. */
function existing(path: string): string {
  return isThere(path) || dirname(path) === path ? path : existing(dirname(path));
}

function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // Below a file.
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return false;
    throw error;
  }
}

function whyNotWritable(place: string): string | undefined {
  try {
    accessSync(place, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'EROFS' ? 'its disk is read-only' : 'this account may not';
  }
}
