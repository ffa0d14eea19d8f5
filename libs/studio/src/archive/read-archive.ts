import { oddPath } from '#libs/authoring';
import { ok, refuse, type Result } from '#libs/domain';
import type { Readable } from 'node:stream';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { IncomingFile } from '../document/content-of.js';
import { STUDIO_LIMITS } from '../limits.js';

const LINK = 0xa000;
const KIND = 0xf000;
const SMALL = 1024 * 1024;

/** What archives hold beside what somebody put in: folders, and what systems add. */
const passedOver = (path: string): boolean =>
  path.endsWith('/') || path.split('/').some((name) => name.startsWith('.') || name === '__MACOSX');

function oddEntry(entry: Entry): ReturnType<typeof refuse> | undefined {
  const { fileName, uncompressedSize, compressedSize, externalFileAttributes } = entry;
  const faults = (message: string) => ({ faults: [{ path: fileName, message }] });
  if (((externalFileAttributes >>> 16) & KIND) === LINK)
    return refuse('pack-unusable', 'A link does not belong in a pack.', faults('put a plain file in its place'));
  if (entry.isEncrypted()) return refuse('pack-unusable', 'The archive is encrypted.', faults('is encrypted'));
  if (uncompressedSize > STUDIO_LIMITS.file)
    return refuse('too-large', 'A file of a pack may have 25 MB at most.', faults('is too large'));
  if (uncompressedSize > SMALL && uncompressedSize > compressedSize * STUDIO_LIMITS.inflation)
    return refuse('too-large', 'A file is packed so tightly that it is not taken.', faults('inflates too much'));
  const odd = oddPath(fileName);
  return odd === undefined ? undefined : refuse('path-leaves-folder', `${fileName} ${odd}.`, faults(odd));
}

/** The folder in which everything lies, where an archive holds one folder and nothing beside it. */
function commonFolder(paths: readonly string[]): string {
  const [first = ''] = paths;
  const folder = first.slice(0, first.indexOf('/') + 1);
  return folder !== '' && !paths.includes('scenario.yaml') && paths.every((path) => path.startsWith(folder))
    ? folder
    : '';
}

async function entriesOf(zip: ZipFile): Promise<Result<Entry[]>> {
  const entries: Entry[] = [];
  let bytes = 0;
  const seen = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    if (passedOver(entry.fileName)) continue;
    const odd = oddEntry(entry);
    if (odd) return odd;
    const name = entry.fileName.toLowerCase();
    if (seen.has(name)) return refuse('pack-unusable', `The archive holds ${entry.fileName} twice.`);
    seen.add(name);
    entries.push(entry);
    bytes += entry.uncompressedSize;
    if (entries.length > STUDIO_LIMITS.files || bytes > STUDIO_LIMITS.pack)
      return refuse('too-large', 'A pack may hold 2000 files and 200 MB at most.');
  }
  return ok(entries);
}

/** What yauzl says of an archive that it will not read. */
function unreadable(error: unknown): ReturnType<typeof refuse> {
  if (error instanceof Error && 'syscall' in error) throw error;
  const message = error instanceof Error ? error.message : String(error);
  return /relative path|absolute path|invalid characters/i.test(message)
    ? refuse('path-leaves-folder', 'A name in the archive leads out of the pack.')
    : refuse('pack-unusable', 'The archive cannot be read. Make it anew, as zip.');
}

/**
 * Reads the files of a pack out of a zip archive; what is unpacked is bounded before and while it is unpacked. A single
 * folder round everything is left away. Refuses `pack-unusable`, `path-leaves-folder`, `too-large`.
 * @param keep what becomes of each content
 */
export async function readArchive(
  path: string,
  keep: (stream: Readable) => Promise<Result<IncomingFile>>,
): Promise<Result<ReadonlyMap<string, IncomingFile>>> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { strictFileNames: false, autoClose: false });
    const entries = await entriesOf(zip);
    if (!entries.ok) return entries;
    const folder = commonFolder(entries.value.map(({ fileName }) => fileName));
    const files = new Map<string, IncomingFile>();
    for (const entry of entries.value) {
      const kept = await keep(await zip.openReadStreamPromise(entry));
      if (!kept.ok) return kept;
      files.set(entry.fileName.slice(folder.length), kept.value);
    }
    return ok(files);
  } catch (error) {
    return unreadable(error);
  } finally {
    zip?.close();
  }
}
