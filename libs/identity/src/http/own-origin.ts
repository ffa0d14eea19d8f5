import { refuse } from '#libs/domain';
import { Refused } from '#libs/doors';
import type { FastifyRequest } from 'fastify';

/** How browsers reach this installation, where it was said; else only what stands on this machine is known. */
export const PUBLIC_URL = Symbol('PUBLIC_URL');

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/**
 * The origin by which browsers know this installation. What a request says of it is believed of loopback only: otherwise
 * whoever sends a request could name any.
 */
export function ownOrigin(publicUrl: string | undefined, { host }: Pick<FastifyRequest, 'host'>): URL {
  if (publicUrl !== undefined) return new URL(new URL(publicUrl).origin);
  if (LOOPBACK.test(host)) return new URL(`http://${host}`);
  const message = 'Set PUBLIC_URL to the address that browsers use: passkeys and providers need to know it.';
  throw new Refused(refuse('address-unknown', message).refusal);
}
