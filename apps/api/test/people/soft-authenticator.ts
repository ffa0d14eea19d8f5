import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';

type Cbor = number | string | Buffer | ReadonlyMap<number | string, Cbor>;

const head = (major: number, length: number): Buffer =>
  length < 24
    ? Buffer.from([(major << 5) | length])
    : length < 256
      ? Buffer.from([(major << 5) | 24, length])
      : Buffer.from([(major << 5) | 25, length >> 8, length & 255]);

/** As much of RFC 8949 as an authenticator says. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const parts = [...value].flatMap(([key, held]) => [cbor(key), cbor(held)]);
  return Buffer.concat([head(5, value.size), ...parts]);
}

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();

const PRESENT = 0x01;
const VERIFIED = 0x04;
const HOLDS_KEY = 0x40;

/** What a lie about one part of the ceremony is told with. */
export interface Lie {
  readonly origin?: string;
  readonly rpId?: string;
  readonly unverified?: boolean;
  readonly counter?: number;
  readonly signature?: Buffer;
}

/** A passkey in software, as a browser and its authenticator answer for it (WebAuthn Level 3, ES256, no attestation). */
export class SoftAuthenticator {
  readonly id = randomBytes(16);
  private readonly secret: KeyObject;
  private readonly coseKey: Buffer;
  private counter = 0;

  constructor(
    private readonly origin: string,
    private readonly rpId: string,
  ) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.secret = privateKey;
    this.coseKey = cbor(
      new Map<number, Cbor>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ]),
    );
  }

  registers(challenge: string, lie: Lie = {}): object {
    const length = Buffer.from([0, this.id.length]);
    const authData = Buffer.concat([this.data(HOLDS_KEY, lie), Buffer.alloc(16), length, this.id, this.coseKey]);
    const attestation = new Map<string, Cbor>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ]);
    return this.credential({
      clientDataJSON: this.client('webauthn.create', challenge, lie).toString('base64url'),
      attestationObject: cbor(attestation).toString('base64url'),
    });
  }

  signsIn(challenge: string, lie: Lie = {}): object {
    this.counter = lie.counter ?? this.counter + 1;
    const client = this.client('webauthn.get', challenge, lie);
    const data = this.data(0, lie);
    const signature = lie.signature ?? sign('sha256', Buffer.concat([data, sha256(client)]), this.secret);
    return this.credential({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: signature.toString('base64url'),
    });
  }

  private credential(response: object): object {
    const id = this.id.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  private client(type: string, challenge: string, { origin = this.origin }: Lie): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  private data(flags: number, { rpId = this.rpId, unverified = false }: Lie): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    const seen = PRESENT | (unverified ? 0 : VERIFIED) | flags;
    return Buffer.concat([sha256(rpId), Buffer.from([seen]), counter]);
  }
}
