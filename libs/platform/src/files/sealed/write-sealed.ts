import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { Keeping } from '../keeping.js';
import { CHUNK, ChunkCipher } from './chunk-cipher.js';
import { HEADER, type SealedHeader } from './sealed-header.js';

/** Streams content into a file, sealed, leaving room for the head. Nothing of it comes to the disk in clear. */
export async function writeSealed(
  stream: Readable,
  handle: FileHandle,
  header: SealedHeader,
  limit: number,
): Promise<Keeping> {
  const hash = createHash('sha256');
  const cipher = new ChunkCipher(header.key);
  let bytes = 0;
  let at = HEADER;
  let waiting: Buffer = Buffer.alloc(0);
  for await (const piece of stream as AsyncIterable<Buffer | string>) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
    bytes += chunk.length;
    if (bytes > limit)
      return { ok: false, refusal: { code: 'too-large', message: `The file is larger than ${limit} bytes.` } };
    hash.update(chunk);
    waiting = Buffer.concat([waiting, chunk]);
    // The last chunk is marked as such: one is kept back until it is known whether another follows.
    for (; waiting.length > CHUNK; waiting = waiting.subarray(CHUNK))
      at += await put(handle, cipher.seal(waiting.subarray(0, CHUNK), false), at);
  }
  await put(handle, cipher.seal(waiting, true), at);
  return { ok: true, value: { sha256: hash.digest('hex'), bytes } };
}

/** Writes all of a buffer at its place. Gives how many bytes that were. */
export async function put(handle: FileHandle, buffer: Buffer, at: number): Promise<number> {
  for (let written = 0; written < buffer.length;)
    written += (await handle.write(buffer, written, buffer.length - written, at + written)).bytesWritten;
  return buffer.length;
}
