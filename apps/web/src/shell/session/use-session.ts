import type { Session } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from './session.js';

/** Who is signed in, in a place that nobody enters otherwise. */
export function useSession(): Session {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('nobody is signed in');
  return data;
}
