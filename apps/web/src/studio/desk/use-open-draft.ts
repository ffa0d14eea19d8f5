import type { DraftComment, DraftFaults, DraftSummary, DraftView } from '#libs/contracts';
import type { Json } from '#libs/domain';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { ask } from '../../shell/http/ask.js';
import { useGrants } from '../../shell/session/use-grants.js';
import { wantedLanguages } from '../../ui/words/locales.js';
import { useLocale } from '../../ui/words/use-locale.js';
import { languagesOf } from '../model/texts.js';
import type { OpenDraft } from './draft-context.js';
import { DraftDesk } from './draft-desk.js';
import { httpPort } from './draft-port.js';
import { KeptChanges } from './kept-changes.js';
import { LiveDraft, type LiveState } from './live-draft.js';

/** This page among all pages of this browser: what it keeps, others leave alone. */
const PAGE = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16)).join('');

const NO_COMMENTS: readonly DraftComment[] = [];

function useLive(id: string, desk: DraftDesk): readonly [LiveDraft, LiveState] {
  const queries = useQueryClient();
  const live = useMemo(
    () =>
      new LiveDraft(id, {
        onRevision: desk.heard,
        onNews: (what) => void queries.invalidateQueries({ queryKey: ['studio', id, what] }),
      }),
    [id, desk, queries],
  );
  useEffect(() => {
    live.open();
    return () => live.close();
  }, [live]);
  return [live, useSyncExternalStore(live.subscribe, live.current)];
}

/** Opens a draft that was fetched: its desk, what the server says of it, and who else is there. */
export function useOpenDraft(view: DraftView): { readonly draft: OpenDraft; readonly live: LiveState } {
  const { id } = view;
  const locale = useLocale();
  const granted = useGrants();
  const desk = useMemo(() => new DraftDesk(view, httpPort(id), new KeptChanges(id, PAGE)), [view, id]);
  useEffect(() => () => desk.close(), [desk]);
  useLeaving(desk);
  const state = useSyncExternalStore(desk.subscribe, desk.get);
  const [liveDraft, live] = useLive(id, desk);
  const path = `studio/drafts/${id}`;
  const { data: summary = view } = useQuery({
    queryKey: ['studio', id, 'state'],
    queryFn: () => ask<DraftView>(path).then(({ document: _document, ...rest }): DraftSummary => rest),
  });
  const { data: faults } = useQuery({
    queryKey: ['studio', id, 'faults', state.revision],
    queryFn: () => ask<DraftFaults>(`${path}/faults`),
    placeholderData: (before) => before,
  });
  const { data: comments = NO_COMMENTS } = useQuery({
    queryKey: ['studio', id, 'comments'],
    queryFn: () => ask<readonly DraftComment[]>(`${path}/comments`),
  });
  const { document } = state;
  const languages = useMemo(() => languagesOf(document), [document]);
  const others = useMemo(() => live.present.filter(({ console }) => console !== live.you), [live.present, live.you]);
  const draft = useMemo(
    (): OpenDraft => ({
      id,
      summary,
      desk,
      state,
      document,
      tree: document as unknown as Json,
      does: desk.does,
      locked: summary.state !== 'draft' || !granted('organiser', 'author'),
      translating: summary.state === 'draft',
      languages,
      wanted: wantedLanguages(locale),
      faults,
      comments,
      others,
      goTo: liveDraft.goTo,
      greet: liveDraft.greet,
    }),
    [id, summary, desk, state, document, granted, languages, locale, faults, comments, others, liveDraft],
  );
  return { draft, live };
}

/** What is typed goes out at once when the page is hidden or the network comes back. */
function useLeaving(desk: DraftDesk): void {
  useEffect(() => {
    const flush = (): void => desk.flush();
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }, [desk]);
}
