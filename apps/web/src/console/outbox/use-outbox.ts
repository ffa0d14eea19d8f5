import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useDesk, type Desk } from '../desk/desk-context.js';
import { Outbox } from './outbox.js';
import type { Outgoing } from './outgoing.js';

/** The team's outbox in this browser, emptied whenever the link is there. */
export function useOwnOutbox({ drill, team, stream, seen }: Omit<Desk, 'outbox' | 'drafts' | 'way'>): Outbox {
  const outbox = useMemo(
    () =>
      new Outbox(`${drill}.${team}`, ({ verb, input, key }) =>
        // A hint is taken once by its nature and has no key.
        stream.says(verb, (verb === 'hint' ? input : { ...input, key }) as never),
      ),
    [drill, team, stream],
  );
  useEffect(() => () => outbox.close(), [outbox]);
  useEffect(() => {
    if (seen.link === 'live') void outbox.flush();
  }, [seen.link, outbox]);
  return outbox;
}

/** What is on its way. */
export function useOutgoing(): readonly Outgoing[] {
  const { entries } = useDesk().outbox;
  return useSyncExternalStore(entries.subscribe, entries.get);
}
