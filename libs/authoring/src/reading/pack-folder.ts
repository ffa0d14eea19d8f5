import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { LIMITS } from './limits.js';
import type { WalkedFile } from './walk-folder.js';

const HEAD = 16 * 1024;
const utf8 = new TextDecoder('utf-8', { fatal: true });

export interface Digest {
  readonly sha256: string;
  readonly bytes: number;
}

/** What was learnt of a file in one pass over it. */
export interface Examined extends Digest {
  /** Its first bytes, by which its type is told. */
  readonly head: Buffer;
  /** Its text: UTF-8 without NUL, up to the limit for texts; undefined for anything else. */
  readonly text: string | undefined;
}

/** Reads at most `limit` bytes of a file that must still be a plain file; undefined when it is longer. */
export async function readBounded(folder: string, path: string, limit: number): Promise<Buffer | undefined> {
  const handle = await open(join(folder, path), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stats = await handle.stat();
    if (!stats.isFile() || stats.size > limit) return undefined;
    const bytes = Buffer.alloc(stats.size);
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await handle.close();
  }
}

/** The text in some bytes, or undefined where they are not UTF-8 or hold a NUL. */
export function textIn(bytes: Buffer): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

export const digestOf = (bytes: Buffer): Digest => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes: bytes.length,
});

/** Reads one file of the pack once; undefined when it is too large or no longer there as it was. */
export async function examine(folder: string, { path }: WalkedFile): Promise<Examined | undefined> {
  const bytes = await readBounded(folder, path, LIMITS.file);
  if (!bytes) return undefined;
  return examineBytes(bytes);
}

/** What is to be known of a file's content. */
export const examineBytes = (bytes: Buffer): Examined => ({
  ...digestOf(bytes),
  head: Buffer.from(bytes.subarray(0, HEAD)),
  text: bytes.length <= LIMITS.text ? textIn(bytes) : undefined,
});
