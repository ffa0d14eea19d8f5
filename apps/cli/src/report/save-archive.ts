import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fromBufferPromise } from 'yauzl';
import { PlainFault } from '../plain-fault.js';

/** Writes the files of an archive into a folder, each whole or not at all. Gives how many there were. */
export async function saveArchive(archive: Buffer, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const zip = await fromBufferPromise(archive).catch((): never => {
    throw new PlainFault('The server broke off while it made the documents. Its log says why.');
  });
  let files = 0;
  for await (const entry of zip.eachEntry()) {
    const name = basename(entry.fileName);
    const unfinished = join(folder, `.${name}.part`);
    try {
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(unfinished));
      await rename(unfinished, join(folder, name));
    } catch (fault) {
      await rm(unfinished, { force: true });
      throw fault;
    }
    files++;
  }
  return files;
}
