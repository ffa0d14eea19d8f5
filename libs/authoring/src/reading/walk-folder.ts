import type { Stats } from 'node:fs';
import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '#libs/contracts';
import { found } from '../report/found.js';
import { LIMITS } from './limits.js';
import { ODD_NAME } from './odd-path.js';
import { startOf } from './place.js';

/** A regular file of the pack: its path with forward slashes, and what the file system says of it. */
export interface WalkedFile {
  readonly path: string;
  readonly bytes: number;
  readonly inode: string;
  readonly links: number;
}

export interface Walk {
  readonly files: readonly WalkedFile[];
  readonly faults: readonly Fault[];
}

class Walker {
  readonly files: WalkedFile[] = [];
  readonly faults: Fault[] = [];
  private seen = 0;

  constructor(private readonly folder: string) {}

  async enter(path: string, depth: number): Promise<void> {
    if (depth > LIMITS.depth)
      return this.refuse(path, 'pack-too-deep', 'folders lie too deep', `at most ${LIMITS.depth} levels`);
    const names: string[] = [];
    for await (const entry of await opendir(join(this.folder, path))) {
      if (entry.name.startsWith('.')) continue;
      if (++this.seen > LIMITS.files) {
        return this.refuse('', 'pack-too-many-files', 'the pack holds too many files', `at most ${LIMITS.files}`);
      }
      names.push(entry.name);
    }
    for (const name of names.sort()) await this.look(path === '' ? name : `${path}/${name}`, name, depth);
  }

  private async look(path: string, name: string, depth: number): Promise<void> {
    if (ODD_NAME.test(name))
      this.refuse(path, 'file-name', 'not every system can hold a file of this name', 'rename it');
    const stats = await lstat(join(this.folder, path));
    if (stats.isDirectory()) return this.enter(path, depth + 1);
    if (!stats.isFile()) return this.refuse(path, 'file-link', whatItIs(stats), 'put a plain file in its place');
    this.files.push({ path, bytes: stats.size, inode: `${stats.dev}:${stats.ino}`, links: stats.nlink });
  }

  private refuse(path: string, rule: string, message: string, mend: string): void {
    this.faults.push(found(startOf(path), rule, message, mend));
  }
}

const whatItIs = (stats: Stats): string =>
  stats.isSymbolicLink() ? 'a link does not belong in a pack' : 'a device, pipe or socket does not belong in a pack';

/** A file with more names than the pack holds is also a file somewhere else. */
function linkedElsewhere(files: readonly WalkedFile[]): Fault[] {
  const names = new Map<string, number>();
  for (const { inode } of files) names.set(inode, (names.get(inode) ?? 0) + 1);
  return files
    .filter(({ inode, links }) => links > (names.get(inode) ?? 0))
    .map(({ path }) =>
      found(startOf(path), 'file-link', 'this file is linked with one outside the pack', 'put a copy in its place'),
    );
}

/** Lists a pack's files in the order of their paths, without following any link. Names that begin with a dot are passed over. */
export async function walkFolder(folder: string): Promise<Walk> {
  const walker = new Walker(folder);
  await walker.enter('', 0);
  const files = walker.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, faults: [...walker.faults, ...linkedElsewhere(files)] };
}
