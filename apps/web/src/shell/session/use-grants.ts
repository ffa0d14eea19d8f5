import type { Session } from '#libs/contracts';
import { useCallback } from 'react';
import { useSession } from './use-session.js';

type Grant = Session['grants'][number];

/** What somebody may in the Studio: an organiser all, others what they were granted. */
export function useGrants(): (...wanted: readonly Grant[]) => boolean {
  const { role, grants } = useSession();
  return useCallback(
    (...wanted) => role === 'organiser' || wanted.some((grant) => grants.includes(grant)),
    [role, grants],
  );
}
