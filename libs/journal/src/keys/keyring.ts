import { createPrivateKey, createPublicKey, hkdfSync, sign, type KeyObject } from 'node:crypto';
import { statementOf, type Checkpoint } from '../signatures/checkpoint.js';
import { PublicKey } from '../signatures/public-key.js';

/** PKCS #8 before the 32 bytes of an Ed25519 private key (RFC 8410 §7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const BYTES = 32;

/** The keys of this installation's journals, all made from one secret of 32 bytes that lies beside the database, not in it. */
export class Keyring {
  /** Wraps the nations' keys. */
  readonly master: Buffer;
  readonly publicKey: PublicKey;
  private readonly signing: KeyObject;

  constructor(secret: Buffer) {
    this.master = derived(secret, 'nation-keys');
    const seed = derived(secret, 'journal-signature');
    this.signing = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
    this.publicKey = new PublicKey(createPublicKey(this.signing));
  }

  /** Signs a text that this installation gives out. */
  attest(text: string): Buffer {
    return sign(null, Buffer.from(text), this.signing);
  }

  /** Signs a place of a chain. */
  sign(place: Omit<Checkpoint, 'keyId' | 'signature'>): Checkpoint {
    return { ...place, keyId: this.publicKey.id, signature: sign(null, statementOf(place), this.signing) };
  }
}

const derived = (secret: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `muster/${purpose}/1`, BYTES));
