import type { PlaceInDrill, Session } from '#libs/contracts';
import { QueryClient, queryOptions } from '@tanstack/react-query';
import { Stored } from '../../ui/stored.js';
import { ask, Refusal, Unreachable } from '../http/ask.js';
import { beganAnew } from '../http/ended.js';
import { forgetLines } from '../stream/kept-lines.js';
import { afterwards } from './afterwards.js';

/** What was asked of the server over HTTP, kept while the page is open. */
export const answers = new QueryClient({
  defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false, staleTime: 30_000, networkMode: 'always' } },
});

/** Who was signed in here last, as far as a page needs it that is loaded without the server. It opens no door. */
const lastSession = new Stored<Session | null>('muster.session', (found) =>
  typeof found === 'object' && found !== null && 'role' in found && 'may' in found ? (found as Session) : null,
);

async function current(): Promise<Session | null> {
  try {
    const session = await ask<Session>('sessions/current');
    lastSession.set(session);
    return session;
  } catch (error) {
    const last = lastSession.get();
    if (error instanceof Refusal && error.problem.status === 401) {
      if (last) afterwards.left(last);
      lastSession.set(null);
      return null;
    }
    if (error instanceof Unreachable && last?.role === 'team') return last;
    throw error;
  }
}

/** Who is signed in; null where nobody is. */
export const sessionQuery = queryOptions({ queryKey: ['session'], queryFn: current, staleTime: Infinity });

/** The same, asked anew. */
export const whoIsInNow = (): Promise<Session | null> => answers.fetchQuery({ ...sessionQuery, staleTime: 0 });

export const whoIsIn = (): Promise<Session | null> => answers.ensureQueryData(sessionQuery);

/** All but the session itself: the page watches that one, and must see it change. */
function forgetAnswers(): void {
  answers.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
}

/** A session has begun: what another one was told is forgotten. The browser keeps its token as a cookie that scripts cannot read. */
export function begin({ token: _token, ...session }: Session): Session {
  forgetAnswers();
  lastSession.set(session);
  beganAnew();
  answers.setQueryData(sessionQuery.queryKey, session);
  return session;
}

const opened = async (path: string, body?: unknown): Promise<Session> =>
  begin(await ask<Session>(`sessions${path}`, { method: 'POST', ...(body !== undefined && { body }) }));

/** Signs in with a code. */
export const signIn = (whom: { readonly code: string; readonly name: string }): Promise<Session> => opened('', whom);

/** Signs in as a person, who is at home then. */
export const signInAsPerson = (whom: { readonly email: string; readonly password: string }): Promise<Session> =>
  opened('/password', whom);

/** Takes one of the own places in a drill; the session goes on under another token. */
export const takePlace = (place: PlaceInDrill): Promise<Session> => opened('/current/place', place);

/** Leaves the place that was taken. */
export const goHome = (): Promise<Session> => opened('/current/home');

export async function signOut(): Promise<void> {
  await ask('sessions/current', { method: 'DELETE' });
  afterwards.forget();
  forgetAnswers();
  lastSession.set(null);
  await forgetLines();
  answers.setQueryData(sessionQuery.queryKey, null);
}

/** The place that a session is for. */
export const placeOf = ({ role }: Session): '/control' | '/console' | '/observe' | '/evaluate' | '/home' =>
  (
    ({
      organiser: '/control',
      director: '/control',
      controller: '/control',
      'national-controller': '/control',
      'sim-cell': '/control',
      person: '/home',
      team: '/console',
      evaluator: '/evaluate',
      'lead-evaluator': '/evaluate',
      observer: '/observe',
    }) as const
  )[role];

/** Whether somebody speaks for a nation in what comes of a drill: one of its teams, or who controls it. */
export const isOfANation = (role: Session['role']): boolean => role === 'team' || role === 'national-controller';

/** Whether somebody directs drills: this one, or all of them. */
export const directs = (role: Session['role']): boolean => role === 'organiser' || role === 'director';
