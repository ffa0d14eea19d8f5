import type { BackupNotes } from '#libs/contracts';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { extract, pack, type Extract, type Headers, type Pack } from 'tar-stream';
import { baseBackup } from './base-backup.js';

export interface BackupOrder {
  readonly dataFolder: string;
  /** Of the one who owns the database. */
  readonly databaseUrl: string;
  readonly notes: BackupNotes;
  /** The file to write; it is there whole or not at all. */
  readonly out: string;
}

/** Besides the database: what was handed in, and the packs that drills were made of. */
const FOLDERS = ['files', 'packs'];
const SECRETS = ['secret', 'keyring'];
const CLUSTER = 'postgres/cluster';

/**
 * Writes a backup: a compressed tar of a data folder as it would lie there after a stop. The database comes first, and
 * files after it: what it speaks of is on the disk before, under a name that its content gives it.
 *
 * @returns its size in bytes
 */
export async function writeBackup({ dataFolder, databaseUrl, notes, out }: BackupOrder): Promise<number> {
  const unfinished = `${out}.part`;
  const archive = pack();
  try {
    const written = pipeline(archive, createGzip({ level: 3 }), createWriteStream(unfinished, { mode: 0o600 }));
    written.catch(() => undefined);
    await fill(archive, dataFolder, databaseUrl, notes).catch((error: unknown) => {
      archive.destroy(error as Error);
      throw error;
    });
    await written;
    await keep(unfinished);
    await rename(unfinished, out);
  } finally {
    await rm(unfinished, { force: true });
  }
  return (await stat(out)).size;
}

async function fill(archive: Pack, dataFolder: string, databaseUrl: string, notes: BackupNotes): Promise<void> {
  await put(archive, { name: 'backup.json' }, Buffer.from(`${JSON.stringify(notes, undefined, 2)}\n`));
  await pipeline(await baseBackup(databaseUrl), into(archive));
  await putFile(archive, dataFolder, 'postgres/password');
  for (const name of notes.secrets ? SECRETS : []) await putFile(archive, dataFolder, name);
  for (const folder of FOLDERS) await putFolder(archive, dataFolder, folder);
  archive.finalize();
}

/** Passes the database's own archive on, below its place. */
function into(archive: Pack): Extract {
  const reading = extract();
  reading.on('entry', (header, content, next) => {
    put(archive, { ...header, name: `${CLUSTER}/${header.name}` }, content).then(() => next(), next);
  });
  return reading;
}

async function putFolder(archive: Pack, dataFolder: string, folder: string): Promise<void> {
  const found = await readdir(join(dataFolder, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  const incoming = join(dataFolder, folder, 'incoming');
  for (const entry of found) {
    if (!entry.isFile() || entry.parentPath === incoming) continue;
    await putFile(archive, dataFolder, join(entry.parentPath, entry.name).slice(dataFolder.length + 1));
  }
}

/** What is taken away meanwhile, as with a nation that is erased, is not in the backup. */
async function putFile(archive: Pack, dataFolder: string, name: string): Promise<void> {
  const path = join(dataFolder, name);
  const found = await stat(path).catch(() => undefined);
  if (!found) return;
  await put(archive, { name, size: found.size, mtime: found.mtime }, createReadStream(path));
}

function put(archive: Pack, { name, ...told }: Headers, content: Buffer | Readable): Promise<void> {
  const header = {
    ...told,
    name,
    mode: told.type === 'directory' ? 0o700 : 0o600,
    uid: 0,
    gid: 0,
    uname: '',
    gname: '',
  };
  return new Promise((resolve, reject) => {
    const done = (error?: Error | null): void => (error ? reject(error) : resolve());
    if (Buffer.isBuffer(content)) return void archive.entry({ ...header, size: content.length }, content, done);
    const entry = archive.entry(header, done);
    content.on('error', reject);
    if (told.type === 'directory') content.resume();
    else content.pipe(entry);
  });
}

/** It is on the disk, through a loss of power too. */
async function keep(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}
