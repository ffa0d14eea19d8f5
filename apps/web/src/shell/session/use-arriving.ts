import type { Session } from '#libs/contracts';
import { useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { afterwards } from './afterwards.js';
import { placeOf } from './session.js';

/** Brings whoever has just signed in to where they were when their session ended, else to their place. */
export function useArriving(): (session: Session) => void {
  const { history } = useRouter();
  return useCallback((session) => history.push(afterwards.take() ?? placeOf(session)), [history]);
}
