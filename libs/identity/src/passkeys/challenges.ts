import type { Instant } from '#libs/domain';
import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { DataSource } from 'typeorm';
import { SECRET } from '../sessions/access-codes.js';

const GOOD_FOR = 5 * 60_000;
const RANDOM = 16;
const TIME = 8;

/**
 * What an authenticator is asked to sign. A challenge says by itself that it was made here, for whom and until when, so that
 * asking for one keeps nothing; it is written down when it is used, and good once.
 */
@Injectable()
export class Challenges {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(WallClock) private readonly clock: WallClock,
    @Inject(SECRET) private readonly secret: Buffer,
  ) {}

  /** @param purpose what it is for, and for whom: it is good for nothing else */
  make(purpose: string): Uint8Array<ArrayBuffer> {
    const head = Buffer.alloc(RANDOM + TIME);
    randomBytes(RANDOM).copy(head);
    head.writeBigUInt64BE(BigInt(this.clock.now() + GOOD_FOR), RANDOM);
    return new Uint8Array(Buffer.concat([head, this.proofOf(head, purpose)]));
  }

  /** Whether it is one of ours that is still good; then it is used up. Base64url, as authenticators give it back. */
  async use(challenge: string, purpose: string): Promise<boolean> {
    const given = Buffer.from(challenge, 'base64url');
    const head = given.subarray(0, RANDOM + TIME);
    const proof = this.proofOf(head, purpose);
    const theirs = given.subarray(RANDOM + TIME);
    if (head.length < RANDOM + TIME || theirs.length !== proof.length || !timingSafeEqual(theirs, proof)) return false;
    const expires = Number(head.readBigUInt64BE(RANDOM));
    return expires > this.clock.now() && (await this.noteUse(given.toString('base64url'), expires));
  }

  private async noteUse(challenge: string, expires: Instant): Promise<boolean> {
    await this.source.query('DELETE FROM used_challenge WHERE expires_at < $1', [new Date(this.clock.now())]);
    const noted = await this.source.query<unknown[]>(
      'INSERT INTO used_challenge VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING challenge',
      [challenge, new Date(expires)],
    );
    return noted.length === 1;
  }

  private proofOf(head: Buffer, purpose: string): Buffer {
    return createHmac('sha256', this.secret).update(`passkey-challenge/${purpose}/`).update(head).digest();
  }
}
