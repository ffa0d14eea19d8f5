import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Bytes of content in every chunk but the last. */
export const CHUNK = 64 * 1024;
/** What sealing adds to each chunk. */
export const TAG = 16;

const CIPHER = 'aes-256-gcm';
const NONCE = 12;

/**
 * Content in chunks, each sealed on its own so that none of it is given out before it is known to be true (STREAM: Hoang,
 * Reyhanitabar, Rogaway, Vizár, CRYPTO 2015). The nonce is the chunk's number and whether it is the last one: chunks that
 * were moved, doubled or cut off do not open. Each file has a key of its own, so numbers may begin at 0.
 */
export class ChunkCipher {
  private number = 0;

  constructor(private readonly key: Buffer) {}

  seal(chunk: Buffer, isLast: boolean): Buffer {
    const cipher = createCipheriv(CIPHER, this.key, this.nonce(isLast));
    const sealed = Buffer.concat([cipher.update(chunk), cipher.final()]);
    return Buffer.concat([sealed, cipher.getAuthTag()]);
  }

  /** Throws where the chunk is not what was sealed in this place. */
  open(sealed: Buffer, isLast: boolean): Buffer {
    if (sealed.length < TAG) throw new Error('a chunk of a sealed file is cut off');
    const decipher = createDecipheriv(CIPHER, this.key, this.nonce(isLast));
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG)), decipher.final()]);
  }

  private nonce(isLast: boolean): Buffer {
    const nonce = Buffer.alloc(NONCE);
    nonce.writeUInt32BE(this.number++, NONCE - 5);
    nonce.writeUInt8(isLast ? 1 : 0, NONCE - 1);
    return nonce;
  }
}
