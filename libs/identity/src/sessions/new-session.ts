import type { Instant } from '#libs/domain';
import { randomUUID } from 'node:crypto';
import { hashOfToken } from '../store/session-tokens.js';
import type { NewSession } from './session-rows.js';

const FORTNIGHT = 14 * 24 * 3600_000;

/** The row of a session that begins: a console of its own, and a fortnight at most. */
export function newSession(
  { token, agent, now }: { readonly token: string; readonly agent: string; readonly now: Instant },
  own: Partial<NewSession> & Pick<NewSession, 'role'>,
): NewSession {
  const at = new Date(now);
  return {
    ...{ tokenHash: hashOfToken(token), console: randomUUID(), agent, expiresAt: new Date(now + FORTNIGHT) },
    ...{ createdAt: at, seenAt: at, rotatedAt: at },
    ...{ drill: null, team: null, seat: null, nation: null, evaluator: null, name: null, person: null },
    ...own,
  };
}
