import { useEffect, useMemo } from 'react';
import type { Desk } from '../desk/desk-context.js';
import { SharedDrafts } from './shared-drafts.js';

/** The team's drafts, heard and said over the console's link. */
export function useOwnDrafts({ drill, team, stream, seen, outbox }: Omit<Desk, 'drafts' | 'way'>): SharedDrafts {
  const drafts = useMemo(() => {
    const shared = new SharedDrafts(`${drill}.${team}`, {
      draft: (input) => stream.says('draft', input),
      drafts: () => stream.says('drafts', {}),
      isSending: (inject) =>
        outbox.entries.get().some(({ verb, input }) => verb === 'answer' && input.inject === inject),
    });
    stream.hears('drafted', (drafted) => shared.heard(drafted));
    stream.hears('undrafted', (gone) => shared.gone(gone));
    return shared;
  }, [drill, team, stream, outbox]);
  useEffect(() => () => drafts.close(), [drafts]);
  useEffect(() => {
    if (seen.link === 'live') void drafts.linked();
  }, [seen.link, drafts]);
  return drafts;
}
