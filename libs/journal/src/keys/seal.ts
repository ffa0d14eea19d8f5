import { createHmac, hkdfSync } from 'node:crypto';
import type { NationKey } from './nation-keys.js';
import { seal, unseal } from './sealing.js';

const BYTES = 32;

/** Closes and opens, with the key that one nation (or the region) has in one drill, what is kept outside the journal. */
export class Seal {
  /** Which key closes: named by chance. */
  readonly id: string;
  private readonly key: Buffer;

  constructor({ id, key }: Pick<NationKey, 'id' | 'key'>) {
    this.id = id;
    this.key = key;
  }

  /** @param place what else must be the same for it to open, drill and row by name: it cannot be put elsewhere */
  close(place: string, text: string): Buffer {
    return seal(this.key, `row/${place}`, text);
  }

  /** What was closed. Throws when it was altered, put elsewhere, or closed under another key. */
  open(place: string, box: Buffer): string {
    return unseal(this.key, `row/${place}`, box).toString('utf8');
  }

  /** A secret of this key's own for one purpose: 32 bytes. Gone with the key. */
  secretFor(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.key, Buffer.alloc(0), `muster/${purpose}/1`, BYTES));
  }

  /**
   * By which a text is found again, in 64 hexadecimal digits: the same for the same text, and whoever lacks the key cannot
   * even confirm one that they guess (HMAC-SHA-256).
   */
  mark(purpose: string, text: string): string {
    return createHmac('sha256', this.secretFor(`mark/${purpose}`))
      .update(text)
      .digest('hex');
  }
}
