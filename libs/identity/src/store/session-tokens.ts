import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits that nobody can guess. */
export const freshToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: of a secret that nobody can guess, a plain hash tells nothing. */
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
