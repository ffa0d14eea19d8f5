import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** What every entry says of its age, so that the same draft gives the same archive. */
const AGE = new Date(2020, 0, 1);
const PLAIN_FILE = 0o100644;

/** A zip archive of texts, and of files that lie on this machine, by their paths in the archive. */
export function writeArchive(texts: ReadonlyMap<string, string>, files: ReadonlyMap<string, string>): Readable {
  const zip = new ZipFile();
  const options = { mtime: AGE, mode: PLAIN_FILE, forceDosTimestamp: true };
  for (const [path, text] of texts) zip.addBuffer(Buffer.from(text), path, options);
  for (const [path, place] of files) if (!texts.has(path)) zip.addFile(place, path, options);
  zip.end();
  return zip.outputStream as unknown as Readable;
}
