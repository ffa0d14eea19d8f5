import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** Random bytes are drawn for many nonces at once: one at a time they cost as much as the sealing. */
const drawn = Buffer.alloc(NONCE * 512);
let used = drawn.length;

function nextNonce(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  return drawn.subarray(used, (used += NONCE));
}

/**
 * Seals bytes under a key: nonce, tag, ciphertext (AES-256-GCM, NIST SP 800-38D; a nonce of 96 random bits).
 * @param place what else must be the same for it to open: a sealed text cannot be put elsewhere
 */
export function seal(key: Buffer, place: string, plain: string | Buffer): Buffer {
  const nonce = nextNonce();
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(place));
  const sealed = typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain);
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** What was sealed. Throws when it was altered, put elsewhere, or sealed under another key. */
export function unseal(key: Buffer, place: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, NONCE))
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  const plain = decipher.update(sealed.subarray(NONCE + TAG));
  decipher.final();
  return plain;
}
