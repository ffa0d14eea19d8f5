import type { Instant } from '#libs/domain';
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** With what a browser was sent to a provider, to be compared with what it comes back with. */
const Errand = z.object({
  provider: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  what: z.enum(['sign-in', 'link', 'accept']),
  /** Who links it. */
  person: z.string().optional(),
  /** Who accepts which invitation. */
  accepts: z.object({ token: z.string(), name: z.string(), email: z.string() }).optional(),
  expires: z.number(),
});
export type Errand = z.output<typeof Errand>;

const NONCE = 12;
const TAG = 16;

const keyOf = (secret: Buffer): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'provider-errand', 32));

/** Sealed, it stays with the browser: nothing is kept here of who only begins. */
export function seal(errand: Errand, secret: Buffer): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(errand), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Undefined for whatever was not sealed here, or is too old. */
export function unseal(given: string, secret: Buffer, now: Instant): Errand | undefined {
  const bytes = Buffer.from(given, 'base64url');
  if (bytes.length <= NONCE + TAG) return undefined;
  const cipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, NONCE), { authTagLength: TAG });
  cipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  try {
    const text = Buffer.concat([cipher.update(bytes.subarray(NONCE + TAG)), cipher.final()]).toString('utf8');
    const errand = Errand.parse(JSON.parse(text));
    return errand.expires > now ? errand : undefined;
  } catch {
    return undefined;
  }
}
