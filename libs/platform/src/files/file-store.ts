import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Keeping } from './keeping.js';
import { settleFile } from './settle-file.js';

export interface KeepOptions {
  /** Bytes at most; above it `too-large`, the stream is destroyed and nothing is kept. */
  readonly limit: number;
  /** Looks at the whole file, by its path, before it is kept; where it says no, `unfit`, and nothing is kept. */
  readonly fits?: (path: string) => Promise<boolean>;
}

const HOUR = 3_600_000;
const SHA256 = /^[0-9a-f]{64}$/;

/** Keeps files under the hash of their content, so that the same content is kept once and can never change. */
export class FileStore {
  readonly #root: string;

  /** @param dataFolder everything is kept under its `files/` */
  constructor(dataFolder: string) {
    this.#root = join(dataFolder, 'files');
  }

  /**
   * Streams a file to the disk, never whole in memory. When this settles with a result the content is on the disk,
   * through a loss of power too.
   */
  async keep(stream: Readable, { limit, fits }: KeepOptions): Promise<Keeping> {
    const incoming = join(this.#root, 'incoming');
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    const draft = join(incoming, randomUUID());
    const handle = await open(draft, 'wx', 0o600);
    try {
      const written = await pour(stream, handle, limit);
      if (!written.ok) return written;
      if (fits && !(await fits(draft)))
        return { ok: false, refusal: { code: 'unfit', message: 'The file is not what it was to be.' } };
      await handle.sync();
      await settleFile(draft, this.pathOf(written.value.sha256));
      return written;
    } finally {
      await handle.close();
      await rm(draft, { force: true });
    }
  }

  async has(sha256: string): Promise<boolean> {
    if (!SHA256.test(sha256)) return false;
    return access(this.pathOf(sha256)).then(
      () => true,
      () => false,
    );
  }

  /** The content as a stream; an unknown file is the stream's error. */
  open(sha256: string): ReadStream {
    return createReadStream(this.pathOf(sha256));
  }

  /** Takes content away; harmless when it is not there. */
  async remove(sha256: string): Promise<void> {
    await rm(this.pathOf(sha256), { force: true });
  }

  /** The whole content: only for what is known to be small. */
  async read(sha256: string): Promise<Buffer> {
    return readFile(this.pathOf(sha256));
  }

  /** Where the content lies. Anything but a hash is a bug: no path is ever made from what somebody typed. */
  pathOf(sha256: string): string {
    if (!SHA256.test(sha256)) throw new TypeError('not a SHA-256 in hexadecimal');
    return join(this.#root, 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }

  /**
   * Takes away what a killed process was in the middle of keeping: drafts untouched for an hour, since another process
   * may just be writing the younger ones. For the start of the program.
   */
  async clearDrafts(now: Date): Promise<number> {
    const incoming = join(this.#root, 'incoming');
    const names = await readdir(incoming).catch(() => []);
    let cleared = 0;
    for (const name of names) {
      const draft = await stat(join(incoming, name)).catch(() => undefined);
      if (!draft || now.getTime() - draft.mtimeMs < HOUR) continue;
      await rm(join(incoming, name), { force: true });
      cleared += 1;
    }
    return cleared;
  }
}

async function pour(stream: Readable, handle: FileHandle, limit: number): Promise<Keeping> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of stream as AsyncIterable<Buffer | string>) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
    bytes += chunk.length;
    if (bytes > limit)
      return { ok: false, refusal: { code: 'too-large', message: `The file is larger than ${limit} bytes.` } };
    hash.update(chunk);
    for (let written = 0; written < chunk.length;) {
      written += (await handle.write(chunk, written)).bytesWritten;
    }
  }
  return { ok: true, value: { sha256: hash.digest('hex'), bytes } };
}
