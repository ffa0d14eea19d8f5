import { SECRET } from '#libs/identity';
import { Inject, Injectable } from '@nestjs/common';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Tells forms of our own pages from those that any other page could send. */
@Injectable()
export class SameForm {
  constructor(@Inject(SECRET) private readonly secret: Buffer) {}

  /** What a session's forms carry; of no use to anybody without the session. */
  tokenOf(session: string): string {
    return createHmac('sha256', this.secret).update(`plain-form/${session}`).digest('base64url').slice(0, 32);
  }

  isOf(session: string, given: unknown): boolean {
    const [own, other] = [Buffer.from(this.tokenOf(session)), Buffer.from(typeof given === 'string' ? given : '')];
    return own.length === other.length && timingSafeEqual(own, other);
  }

  /** Whether a browser says that a request comes from another site. One that says nothing sends no cookie of ours either. */
  isForeign({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
    return origin !== undefined && origin !== 'null' && URL.canParse(origin) && new URL(origin).host !== host;
  }
}
