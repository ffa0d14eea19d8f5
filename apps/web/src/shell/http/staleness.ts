import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let stale = false;

/** The server has said that it speaks another version of the wire than this page. */
export function foundStale(): void {
  stale = true;
  for (const listener of [...listeners]) listener();
}

/** Whether the server has become another than the one that this page came from. */
export const useStale = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => stale,
  );
