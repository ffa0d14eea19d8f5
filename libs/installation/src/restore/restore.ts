import { JournalStore, Keyring, verifyJournal, type Verification } from '#libs/journal';
import { createDataSource, loadSecret, type Recovery } from '#libs/platform';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotRestore } from './cannot-restore.js';
import { recover } from './recover.js';
import { unpack } from './unpack.js';

export interface RestoreOrder extends Recovery {
  readonly file: string;
  /** Where it goes; must be empty, or not there. */
  readonly into: string;
  /** The keyring, where the backup was made without. */
  readonly keyring: string | undefined;
}

export interface RestoredDrill {
  readonly drill: string;
  readonly entries: number;
  /** Instant of its last entry, in Unix milliseconds; undefined when there is none. */
  readonly last: number | undefined;
  /** Absent where there is no keyring to prove it with. */
  readonly verification: Verification | undefined;
}

interface Head {
  readonly drill: string;
  readonly seq: string;
}

/**
 * Restores a backup into a folder, to a moment where an archive of the log is given, and proves the journal of every drill.
 * The folder is there whole or not at all.
 *
 * @throws CannotRestore
 */
export async function restore({ file, into, keyring, ...recovery }: RestoreOrder): Promise<readonly RestoredDrill[]> {
  if (existsSync(into) && (await readdir(into)).length > 0)
    throw new CannotRestore(`${into} is not empty: restore into another folder, and set MUSTER_DATA to it.`);
  const unfinished = `${into}.restoring`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  try {
    const { drills: known, at } = await unpack(file, unfinished);
    // PostgreSQL itself finds out only where something was written meanwhile.
    if (recovery.to && recovery.to.getTime() < Date.parse(at))
      throw new CannotRestore(
        `The moment lies before the end of this backup, which was made at ${at}: take an older one.`,
      );
    if (keyring !== undefined) await copyFile(keyring, join(unfinished, 'keyring'));
    const drills = await recovered(unfinished, recovery);
    for (const { id, seq } of known)
      if (!drills.some(({ drill, entries }) => drill === id && entries >= seq))
        throw new CannotRestore(`Drill ${id} had ${seq} entries when the backup was made, and has fewer now.`);
    if (existsSync(into)) await rmdir(into);
    await rename(unfinished, into);
    return drills;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function recovered(folder: string, recovery: Recovery): Promise<readonly RestoredDrill[]> {
  const postgres = await recover(join(folder, 'postgres'), recovery);
  const source = createDataSource({ url: postgres.url, entities: [], migrations: [], poolSize: 2 });
  try {
    await source.initialize();
    const proven = existsSync(join(folder, 'keyring'));
    const journal = new JournalStore(source, new Keyring(proven ? loadSecret(folder, 'keyring') : Buffer.alloc(32)));
    const heads = await source.query<Head[]>('SELECT drill, seq FROM journal_head ORDER BY drill');
    const drills: RestoredDrill[] = [];
    for (const { drill, seq } of heads) drills.push(await looked(journal, drill, Number(seq), proven));
    return drills;
  } finally {
    await source.destroy();
    await postgres.stop();
  }
}

async function looked(journal: JournalStore, drill: string, entries: number, proven: boolean): Promise<RestoredDrill> {
  let last: number | undefined;
  for await (const { line } of journal.lines(drill, Math.max(0, entries - 1))) last = line.at;
  return { drill, entries, last, verification: proven ? await verifyJournal(journal, drill) : undefined };
}
