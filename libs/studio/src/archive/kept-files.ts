import { examineBytes, type Examined } from '#libs/authoring';
import { ok, refuse, type Result } from '#libs/domain';
import { FileStore } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { IncomingFile } from '../document/content-of.js';
import { STUDIO_LIMITS } from '../limits.js';

const REMEMBERED = 64 * 1024 * 1024;

/** The contents of drafts' files, and what is known of them. */
@Injectable()
export class KeptFiles {
  private readonly known = new Map<string, Examined>();
  private weight = 0;

  constructor(@Inject(FileStore) private readonly files: FileStore) {}

  /** Keeps a content. Refuses `too-large`. */
  async keep(stream: Readable): Promise<Result<IncomingFile>> {
    const kept = await this.files.keep(stream, { limit: STUDIO_LIMITS.file });
    if (!kept.ok) return refuse('too-large', 'A file of a pack may have 25 MB at most.');
    const { sha256, bytes } = kept.value;
    return ok({ sha256, bytes, text: (await this.examine(sha256)).text });
  }

  /** What is to be known of a content for judging a pack. */
  async examine(sha256: string): Promise<Examined> {
    const before = this.known.get(sha256);
    if (before) return before;
    const examined = examineBytes(await this.files.read(sha256));
    this.known.set(sha256, examined);
    this.weight += examined.bytes;
    for (const [oldest, { bytes }] of this.known) {
      if (this.weight <= REMEMBERED || oldest === sha256) break;
      this.known.delete(oldest);
      this.weight -= bytes;
    }
    return examined;
  }

  open(sha256: string): Readable {
    return this.files.open(sha256);
  }

  pathOf(sha256: string): string {
    return this.files.pathOf(sha256);
  }
}
