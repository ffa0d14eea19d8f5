import { useEffect, useRef } from 'react';

/** Something that can be done or gone to from the command palette. */
export interface Action {
  /** Names it among all that are offered at once. */
  readonly id: string;
  readonly words: string;
  /** Under which heading it stands. */
  readonly group: string;
  /** The key that does the same, where there is one. */
  readonly key?: string;
  readonly does: () => void;
}

const offered = new Set<readonly Action[]>();

/** What can be done now, in the order of groups as they were first named. */
export const offeredActions = (): readonly Action[] => [...offered].flat();

/** Offers actions in the command palette as long as the caller is shown. The list must be memoised. */
export function useActions(actions: readonly Action[]): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
    const own = actions.map((action, index) => ({ ...action, does: () => latest.current[index]?.does() }));
    offered.add(own);
    return () => void offered.delete(own);
  }, [actions]);
}
