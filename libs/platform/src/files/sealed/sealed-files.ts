import { createHmac, randomUUID } from 'node:crypto';
import { access, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Keeping } from '../keeping.js';
import { settleFile } from '../settle-file.js';
import { readSealed, readUnsettled } from './read-sealed.js';
import { SealedHeader } from './sealed-header.js';
import { put, writeSealed } from './write-sealed.js';

export interface KeepSealedOptions {
  /** Bytes at most; above it `too-large`, and nothing is kept. */
  readonly limit: number;
  /** Looks at the whole content before it is kept; where it says no, `unfit`, and nothing is kept. */
  readonly fits?: (open: () => Readable) => Promise<boolean>;
}

const NAME = /^[0-9a-f]{64}$/;

/**
 * Keeps files sealed with a secret of their owner's (32 bytes). The same content is kept once for each owner, under a name
 * that confirms nobody's guess at it; an altered or exchanged file is found out before any of it is given.
 */
export class SealedFiles {
  readonly #root: string;

  /** @param dataFolder everything is kept under its `files/` */
  constructor(dataFolder: string) {
    this.#root = join(dataFolder, 'files');
  }

  /** The name under which a content lies: to be kept beside the content's hash, as only the secret tells it. */
  nameOf(secret: Buffer, sha256: string): string {
    return createHmac('sha256', secret).update(`name/${sha256}`).digest('hex');
  }

  /** Streams a file to the disk, sealed on its way. When this settles the content is there, through a loss of power too. */
  async keep(stream: Readable, secret: Buffer, { limit, fits }: KeepSealedOptions): Promise<Keeping> {
    const incoming = join(this.#root, 'incoming');
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    const draft = join(incoming, randomUUID());
    const handle = await open(draft, 'wx', 0o600);
    try {
      const header = new SealedHeader(secret);
      const written = await writeSealed(stream, handle, header, limit);
      if (!written.ok) return written;
      if (fits && !(await fits(() => readUnsettled(draft, header))))
        return { ok: false, refusal: { code: 'unfit', message: 'The file is not what it was to be.' } };
      const { sha256 } = written.value;
      await put(handle, header.bytesFor(sha256), 0);
      await handle.sync();
      await settleFile(draft, this.#pathOf(this.nameOf(secret, sha256)));
      return written;
    } finally {
      await handle.close();
      await rm(draft, { force: true });
    }
  }

  /** The content as a stream; one that is not there, or not what was kept, is the stream's error. */
  open(secret: Buffer, sha256: string): Readable {
    return readSealed(this.#pathOf(this.nameOf(secret, sha256)), secret, sha256);
  }

  async has(secret: Buffer, sha256: string): Promise<boolean> {
    return access(this.#pathOf(this.nameOf(secret, sha256))).then(
      () => true,
      () => false,
    );
  }

  /** Takes a file away by its name; harmless when it is not there. */
  async remove(name: string): Promise<void> {
    await rm(this.#pathOf(name), { force: true });
  }

  /** Anything but a name that was made here is a bug: no path is ever made from what somebody typed. */
  #pathOf(name: string): string {
    if (!NAME.test(name)) throw new TypeError('not the name of a sealed file');
    return join(this.#root, 'sealed', name.slice(0, 2), name.slice(2, 4), name);
  }
}
