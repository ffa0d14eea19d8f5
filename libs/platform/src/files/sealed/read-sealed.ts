import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { CHUNK, ChunkCipher, TAG } from './chunk-cipher.js';
import { HEADER, SealedHeader } from './sealed-header.js';

/**
 * The content of a sealed file as a stream, a chunk in memory at a time. What was altered, cut off, or put in another
 * file's place is an error of the stream before any of it is given.
 * @param place what was sealed with it; undefined while it is being kept, before its name is known
 */
export function readSealed(path: string, secret: Buffer, place: string): Readable {
  return Readable.from(
    chunksOf(path, (head) => SealedHeader.read(secret, place, head)),
    { objectMode: false },
  );
}

/** The content of a file that is not settled yet. */
export function readUnsettled(path: string, header: SealedHeader): Readable {
  return Readable.from(
    chunksOf(path, () => header),
    { objectMode: false },
  );
}

async function* chunksOf(path: string, headerOf: (head: Buffer) => SealedHeader): AsyncGenerator<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const cipher = new ChunkCipher(headerOf(await piece(handle, 0, HEADER)).key);
    for (let at = HEADER; ; at += CHUNK + TAG) {
      const isLast = at + CHUNK + TAG >= size;
      const chunk = cipher.open(await piece(handle, at, Math.min(CHUNK + TAG, size - at)), isLast);
      if (chunk.length > 0) yield chunk;
      if (isLast) return;
    }
  } finally {
    await handle.close();
  }
}

async function piece(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(Math.max(0, length));
  let read = 0;
  while (read < buffer.length) {
    const { bytesRead } = await handle.read(buffer, read, buffer.length - read, at + read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return buffer.subarray(0, read);
}
