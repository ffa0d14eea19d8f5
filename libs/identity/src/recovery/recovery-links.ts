import type { Instant } from '#libs/domain';
import type { EntityManager } from 'typeorm';
import { RecoveryLinkRecord } from '../store/people/recovery-records.js';
import { freshToken, hashOfToken } from '../store/session-tokens.js';

const HOURS = 3600_000;
const GOOD_FOR = 24 * HOURS;

export interface MadeLink {
  /** `/recover#…`; shown once. */
  readonly link: string;
  readonly expiresAt: Instant;
}

/** Makes the one link that lets a person back in, once, for a day; one from before lets nobody in any more. */
export async function makeRecoveryLink(
  all: EntityManager,
  { person, by, now }: { readonly person: string; readonly by: string | null; readonly now: Instant },
): Promise<MadeLink> {
  const token = freshToken();
  const expiresAt = now + GOOD_FOR;
  await all.delete(RecoveryLinkRecord, { person });
  await all.insert(RecoveryLinkRecord, {
    tokenHash: hashOfToken(token),
    person,
    byPerson: by,
    expiresAt: new Date(expiresAt),
  });
  return { link: `/recover#${token}`, expiresAt };
}
