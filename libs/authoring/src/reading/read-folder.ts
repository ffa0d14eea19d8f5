import { realpath, stat } from 'node:fs/promises';
import type { Fault } from '#libs/contracts';
import { found } from '../report/found.js';
import { LIMITS } from './limits.js';
import { examine } from './pack-folder.js';
import type { Examined } from './pack-folder.js';
import { startOf } from './place.js';
import { walkFolder } from './walk-folder.js';
import type { WalkedFile } from './walk-folder.js';

export interface FolderReading {
  readonly folder: string;
  readonly files: ReadonlyMap<string, Examined>;
  readonly faults: readonly Fault[];
  /** The folder cannot be judged at all. */
  readonly unusable: boolean;
}

const YAML = /^(?:scenario|locales\/[^/]+)\.yaml$/;
const largest = (path: string): number => (YAML.test(path) ? LIMITS.yaml : LIMITS.file);

async function examineFile(folder: string, file: WalkedFile): Promise<Examined | Fault> {
  const { path } = file;
  const limit = largest(path);
  const tooLarge = found(startOf(path), 'file-too-large', 'the file is too large', `at most ${limit / 1024 / 1024} MB`);
  if (file.bytes > limit) return tooLarge;
  try {
    return (await examine(folder, file)) ?? tooLarge;
  } catch {
    return found(
      startOf(path),
      'file-unreadable',
      'the file cannot be read',
      'see to its permissions, or put a plain file in its place',
    );
  }
}

const unusable = (folder: string, fault: Fault, others: readonly Fault[] = []): FolderReading => ({
  folder,
  files: new Map(),
  faults: [fault, ...others],
  unusable: true,
});

/** Reads what lies in a folder, within the limits, and follows nothing out of it. */
export async function readFolder(given: string): Promise<FolderReading> {
  const here = startOf('');
  let folder = given;
  try {
    folder = await realpath(given);
    if (!(await stat(folder)).isDirectory()) throw new TypeError('not a folder');
    const walk = await walkFolder(folder);
    const tooMany = walk.faults.find(({ rule }) => rule === 'pack-too-many-files');
    if (tooMany) return unusable(folder, tooMany);
    if (walk.files.reduce((sum, { bytes }) => sum + bytes, 0) > LIMITS.pack) {
      const mend = `at most ${LIMITS.pack / 1024 / 1024} MB`;
      return unusable(folder, found(here, 'pack-too-large', 'the pack is too large', mend), walk.faults);
    }
    const linked = new Set(walk.faults.filter(({ rule }) => rule === 'file-link').map(({ file }) => file));
    const files = new Map<string, Examined>();
    const faults = [...walk.faults];
    for (const file of walk.files) {
      if (linked.has(file.path)) continue;
      const seen = await examineFile(folder, file);
      if ('rule' in seen) faults.push(seen);
      else files.set(file.path, seen);
    }
    return { folder, files, faults, unusable: false };
  } catch {
    return unusable(
      folder,
      found(here, 'pack-unreadable', 'there is no folder here that can be read', 'name the folder of a pack'),
    );
  }
}
