import { fileTypeFromFile, fileTypeFromStream } from 'file-type';
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';

export interface SniffedFile {
  /** Lower case, without the dot: what the content says that it is; `txt` for text of any kind; none when unknown. */
  readonly extension: string | undefined;
  readonly mime: string | undefined;
}

const SAMPLE = 64 * 1024;

/** Finds out from its content what a file is, whatever its name says. Text has no mark of its own: it is valid UTF-8. */
export async function sniffFile(path: string): Promise<SniffedFile> {
  return sniffed(await fileTypeFromFile(path), () => createReadStream(path, { end: SAMPLE - 1 }));
}

/** As `sniffFile`, where the content lies in no file that could be read as it is. */
export async function sniffContent(open: () => Readable): Promise<SniffedFile> {
  const content = open();
  try {
    return await sniffed(await fileTypeFromStream(content), open);
  } finally {
    content.destroy();
  }
}

async function sniffed(
  found: { readonly ext: string; readonly mime: string } | undefined,
  open: () => Readable,
): Promise<SniffedFile> {
  if (found) return { extension: found.ext, mime: found.mime };
  if (await isText(open())) return { extension: 'txt', mime: 'text/plain' };
  return { extension: undefined, mime: undefined };
}

/** A NUL is valid UTF-8 but stands in no text. */
async function isText(content: Readable): Promise<boolean> {
  const pieces: Buffer[] = [];
  let read = 0;
  for await (const piece of content as AsyncIterable<Buffer>) {
    pieces.push(piece);
    if ((read += piece.length) >= SAMPLE) break;
  }
  const sample = Buffer.concat(pieces).subarray(0, SAMPLE);
  if (sample.includes(0)) return false;
  // The end of a full sample may cut a character of up to four bytes in two.
  const cuts = sample.length === SAMPLE ? [0, 1, 2, 3] : [0];
  return cuts.some((cut) => isUtf8(sample.subarray(0, sample.length - cut)));
}
