import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let ended = false;

function tell(now: boolean): void {
  ended = now;
  for (const listener of [...listeners]) listener();
}

/** The server knows the session no more under which this page was loaded. */
export const foundEnded = (): void => tell(true);

/** Another session has begun in its place. */
export const beganAnew = (): void => tell(false);

/** Whether the session has ended although nobody signed out here. */
export const useEnded = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => ended,
  );
