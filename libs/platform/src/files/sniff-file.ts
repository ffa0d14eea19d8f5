import { fileTypeFromFile } from 'file-type';
import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';

export interface SniffedFile {
  /** Lower case, without the dot: what the content says that it is; `txt` for text of any kind; none when unknown. */
  readonly extension: string | undefined;
  readonly mime: string | undefined;
}

const SAMPLE = 64 * 1024;

/** Finds out from its content what a file is, whatever its name says. Text has no mark of its own: it is valid UTF-8. */
export async function sniffFile(path: string): Promise<SniffedFile> {
  const found = await fileTypeFromFile(path);
  if (found) return { extension: found.ext, mime: found.mime };
  if (await isText(path)) return { extension: 'txt', mime: 'text/plain' };
  return { extension: undefined, mime: undefined };
}

/** A NUL is valid UTF-8 but stands in no text. */
async function isText(path: string): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0);
    const sample = buffer.subarray(0, bytesRead);
    if (sample.includes(0)) return false;
    // The end of a full sample may cut a character of up to four bytes in two.
    const cuts = bytesRead === SAMPLE ? [0, 1, 2, 3] : [0];
    return cuts.some((cut) => isUtf8(sample.subarray(0, bytesRead - cut)));
  } finally {
    await handle.close();
  }
}
