import type { PlaceInDrill, Session } from '#libs/contracts';
import { ownPath } from './own-path.js';

/** Where somebody wanted to be when they were asked to sign in. */
export interface Wanted {
  readonly path: string;
  /** The place in a drill that they had there, where it is known. */
  readonly place?: PlaceInDrill;
}

/** Of this tab alone, and through a visit to a service elsewhere that knows who somebody is. */
const KEY = 'muster.afterwards';
/** After so long nobody remembers having wanted it. */
const LONGEST = 3600_000;

interface Kept {
  readonly at: number;
  readonly path?: unknown;
  readonly place?: PlaceInDrill;
}

function kept(): Kept | undefined {
  try {
    const found = JSON.parse(window.sessionStorage.getItem(KEY) ?? 'null') as Kept | null;
    return found && Date.now() - found.at < LONGEST ? found : undefined;
  } catch {
    return undefined;
  }
}

function keep(more: Omit<Kept, 'at'>): void {
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify({ ...kept(), ...more, at: Date.now() }));
  } catch {
    // A browser that keeps nothing brings everybody to their own place.
  }
}

/** Where to bring somebody who signs in. Only what this page itself has kept is heeded: no address can say it. */
export const afterwards = {
  /** A page was asked for that nobody sees who is not signed in. */
  set: (path: string): void => keep({ path }),
  /** A session was found to be over. */
  left: (session: Session): void => {
    const place = placeIn(session);
    if (place) keep({ place });
  },
  /** Both, once. */
  take: (): Wanted | undefined => {
    const found = kept();
    afterwards.forget();
    const path = ownPath(found?.path, window.location.origin);
    return path === undefined ? undefined : { path, ...(found?.place && { place: found.place }) };
  },
  forget: (): void => {
    try {
      window.sessionStorage.removeItem(KEY);
    } catch {
      // Nothing was kept either.
    }
  },
};

/** The place in a drill that a person had; who came in by a code has to give it again. */
function placeIn({ role, drill, team, seat, nation, evaluator, person }: Session): PlaceInDrill | undefined {
  if (person === null || drill === null || role === 'organiser' || role === 'person') return undefined;
  if (role === 'team') return team !== null && seat !== null ? { role, drill, team, seat } : undefined;
  if (role === 'national-controller') return nation === null ? undefined : { role, drill, nation };
  if (role === 'evaluator' || role === 'lead-evaluator')
    return evaluator === null ? undefined : { role, drill, evaluator };
  return { role, drill };
}
