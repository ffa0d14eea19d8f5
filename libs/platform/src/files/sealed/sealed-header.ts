import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

const MARK = Buffer.from('muster\u0000\u0001');
const SALT = 32;
const PROOF = 32;

/** How many bytes stand before the chunks: the format, the salt of the file's own key, and whose content it is. */
export const HEADER = MARK.length + SALT + PROOF;

/** The key of one file, and the head that says which one it is. */
export class SealedHeader {
  readonly key: Buffer;

  constructor(
    secret: Buffer,
    private readonly salt: Buffer = randomBytes(SALT),
  ) {
    this.key = Buffer.from(hkdfSync('sha256', secret, salt, 'muster/sealed-file/1', 32));
  }

  /** Written when the content, and so its name, is known. */
  bytesFor(place: string): Buffer {
    return Buffer.concat([MARK, this.salt, this.proof(place)]);
  }

  /** The head of a file, where it is the one that belongs in this place. Throws where it is another's, or none. */
  static read(secret: Buffer, place: string, bytes: Buffer): SealedHeader {
    const salt = bytes.subarray(MARK.length, MARK.length + SALT);
    const header = new SealedHeader(secret, Buffer.from(salt));
    const isRight = bytes.length === HEADER && timingSafeEqual(bytes, header.bytesFor(place));
    if (!isRight) throw new Error('a sealed file is not what was kept in its place');
    return header;
  }

  private proof(place: string): Buffer {
    return createHmac('sha256', this.key).update(place).digest();
  }
}
