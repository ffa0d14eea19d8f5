import { hash, verify } from '@node-rs/argon2';
import { randomBytes } from 'node:crypto';

/** Argon2id by the first choice of OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Like text that looks the same is the same password, whichever keyboard it was typed on (NIST SP 800-63B-4, 3.1.1.2). */
const normal = (password: string): string => password.normalize('NFKC');

export const hashOfPassword = (password: string): Promise<string> => hash(normal(password), COST);

/** Nobody's: checked where there is none, so that an address that nobody has takes as long as one that somebody has. */
const nobodys = hashOfPassword(randomBytes(32).toString('base64url'));

/** Whether a password is the one that was kept. Takes as long where none was. */
export async function isPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  const right = await verify(kept ?? (await nobodys), normal(password));
  return right && kept !== null && kept !== undefined;
}
