import { useCallback, useMemo } from 'react';
import { Stored } from '../../ui/stored.js';
import { useStored } from '../../ui/use-stored.js';
import { useDesk } from './desk-context.js';

interface Opened {
  readonly opened: ReadonlySet<string>;
  readonly open: (inject: string) => void;
}

const idsIn = (found: unknown): readonly string[] =>
  Array.isArray(found) ? found.filter((id): id is string => typeof id === 'string') : [];

const kept = new Map<string, Stored<readonly string[]>>();
function storedFor(name: string): Stored<readonly string[]> {
  const stored = kept.get(name) ?? new Stored(`muster.opened.${name}`, idsIn);
  kept.set(name, stored);
  return stored;
}

/** Which injects were opened in this browser. */
export function useOpened(): Opened {
  const { drill, team, past } = useDesk();
  const stored = storedFor(`${drill}.${team}`);
  const ids = useStored(stored);
  const open = useCallback(
    (inject: string) => {
      if (!stored.get().includes(inject)) stored.set([...stored.get(), inject]);
    },
    [stored],
  );
  return { opened: useMemo(() => past?.opened ?? new Set(ids), [past, ids]), open };
}
