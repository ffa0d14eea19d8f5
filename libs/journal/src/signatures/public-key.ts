import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto';
import { statementOf, type Checkpoint } from './checkpoint.js';

/** The public half of the key that signs journals: whoever has it can check an export without this installation. */
export class PublicKey {
  /** Names the key: the beginning of the SHA-256 of its DER form. */
  readonly id: string;

  constructor(private readonly key: KeyObject) {
    this.id = createHash('sha256')
      .update(key.export({ type: 'spki', format: 'der' }))
      .digest('hex')
      .slice(0, 16);
  }

  /** Reads PEM. Gives undefined for anything but an Ed25519 public key. */
  static read(pem: string): PublicKey | undefined {
    try {
      const key = createPublicKey(pem);
      return key.asymmetricKeyType === 'ed25519' ? new PublicKey(key) : undefined;
    } catch {
      return undefined;
    }
  }

  get pem(): string {
    return this.key.export({ type: 'spki', format: 'pem' }).toString();
  }

  /** Whether this key signed the text. */
  attested(text: string, signature: Buffer): boolean {
    return verify(null, Buffer.from(text), this.key, signature);
  }

  /** Whether this key signed the checkpoint as it stands. */
  signed(checkpoint: Checkpoint): boolean {
    return checkpoint.keyId === this.id && verify(null, statementOf(checkpoint), this.key, checkpoint.signature);
  }
}
