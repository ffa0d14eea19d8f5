import type { Session } from '#libs/contracts';
import { QueryClient, queryOptions } from '@tanstack/react-query';
import { ask, Refusal } from '../http/ask.js';

/** What was asked of the server over HTTP, kept while the page is open. */
export const answers = new QueryClient({
  defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false, staleTime: 30_000, networkMode: 'always' } },
});

async function current(): Promise<Session | null> {
  try {
    return await ask<Session>('sessions/current');
  } catch (error) {
    if (error instanceof Refusal && error.problem.status === 401) return null;
    throw error;
  }
}

/** Who is signed in; null where nobody is. */
export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: current, staleTime: Infinity });

export const whoIsIn = (): Promise<Session | null> => answers.ensureQueryData(sessionQuery);

/** All but the session itself: the page watches that one, and must see it change. */
function forgetAnswers(): void {
  answers.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
}

/** Signs in with a code; the browser keeps the session as a cookie that scripts cannot read. */
export async function signIn(whom: { readonly code: string; readonly name: string }): Promise<Session> {
  const { token: _token, ...session } = await ask<Session>('sessions', { method: 'POST', body: whom });
  forgetAnswers();
  answers.setQueryData(sessionQuery.queryKey, session);
  return session;
}

export async function signOut(): Promise<void> {
  await ask('sessions/current', { method: 'DELETE' });
  forgetAnswers();
  answers.setQueryData(sessionQuery.queryKey, null);
}

/** The place that a session is for. */
export const placeOf = ({ role }: Session): '/control' | '/console' | '/observe' =>
  (
    {
      organiser: '/control',
      team: '/console',
      evaluator: '/observe',
      'lead-evaluator': '/observe',
      observer: '/observe',
    } as const
  )[role];
