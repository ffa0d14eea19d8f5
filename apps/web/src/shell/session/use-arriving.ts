import type { Session } from '#libs/contracts';
import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { afterwards } from './afterwards.js';
import { placeOf, takePlace } from './session.js';
import { wantedPlace } from './wanted-place.js';

/** Brings whoever has just signed in to the page that was asked for, as far as they may see it, else to their place. */
export function useArriving(): (session: Session) => void {
  const { history } = useRouter();
  return useCallback((session) => void arrive(session).then((path) => history.push(path)), [history]);
}

/** Where to go. A person at home takes the place that shows the page; who may not is led on from there. */
export async function arrive(session: Session): Promise<string> {
  const wanted = afterwards.take();
  if (!wanted) return placeOf(session);
  if (session.role === 'person')
    try {
      const place = await wantedPlace(wanted);
      if (place) await takePlace(place);
    } catch {
      return placeOf(session);
    }
  return wanted.path;
}
