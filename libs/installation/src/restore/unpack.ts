import { BackupNotes } from '#libs/contracts';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract, type Entry } from 'tar-stream';
import { CannotRestore } from './cannot-restore.js';

const PRIVATE = { file: 0o600, directory: 0o700 } as const;

/** Unpacks a backup into a folder and gives what it says of itself. @throws CannotRestore for what is no backup, or half of one */
export async function unpack(file: string, folder: string): Promise<BackupNotes> {
  const entries = extract();
  const unpacked = pipeline(createReadStream(file), createGunzip(), entries);
  unpacked.catch(() => undefined);
  let notes: BackupNotes | undefined;
  try {
    for await (const entry of entries) {
      notes ??= await notesIn(entry, file);
      await lay(entry, folder);
    }
    await unpacked;
  } catch (error) {
    if (error instanceof CannotRestore) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new CannotRestore(`There is no file ${file}.`);
    throw new CannotRestore(`${file} is not a backup, or only a part of one (${message}).`);
  }
  if (!notes) throw new CannotRestore(`${file} is not a backup of Muster.`);
  return notes;
}

/** The first file of a backup says what it is. */
async function notesIn(entry: Entry, file: string): Promise<BackupNotes> {
  if (entry.header.name !== 'backup.json') throw new CannotRestore(`${file} is not a backup of Muster.`);
  const read = BackupNotes.safeParse(JSON.parse((await buffer(entry)).toString()));
  if (!read.success)
    throw new CannotRestore(`${file} was made by another version of Muster: restore it with that one.`);
  return read.data;
}

/** No entry leaves the folder, and none is anything but a file or a folder. */
async function lay(entry: Entry, folder: string): Promise<void> {
  const { name, type } = entry.header;
  const path = join(folder, normalize(`/${name}`));
  if (type === 'directory') {
    await mkdir(path, { recursive: true, mode: PRIVATE.directory });
    entry.resume();
    return;
  }
  if (type !== 'file') throw new CannotRestore(`The backup holds ${name}, which is neither a file nor a folder.`);
  await mkdir(dirname(path), { recursive: true, mode: PRIVATE.directory });
  if (name !== 'backup.json') await pipeline(entry, createWriteStream(path, { mode: PRIVATE.file }));
}
