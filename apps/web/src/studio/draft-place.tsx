import type { DraftView } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ask } from '../shell/http/ask.js';
import { Loading, useTitle } from '../shell/page/page.js';
import { WentWrong } from '../shell/page/went-wrong.js';
import { useWords } from '../ui/words/catalogue.js';
import { DraftContext } from './desk/draft-context.js';
import { useOpenDraft } from './desk/use-open-draft.js';
import { DraftBody } from './draft/draft-body.js';
import { DraftHead } from './draft/draft-head.js';
import { viewNamed } from './draft/views.js';
import { PLACES } from './model/places.js';
import { textInAny } from './model/texts.js';
import styles from './draft/draft.module.css';
import { draftWords } from './words/draft-words.js';

/** One scenario being written, in the view that the page's address names. */
export function DraftPlace() {
  const { draft } = useParams({ from: '/studio/$draft' });
  const { data, error } = useQuery({
    queryKey: ['studio', draft, 'opened'],
    queryFn: () => ask<DraftView>(`studio/drafts/${draft}`),
    staleTime: Infinity,
    gcTime: 0,
  });
  if (error && !data) return <WentWrong error={error} />;
  if (!data) return <Loading />;
  return <Opened key={data.id} view={data} />;
}

function Opened({ view }: { readonly view: DraftView }) {
  const say = useWords(draftWords);
  const { view: name, element } = useParams({ strict: false });
  const { draft, live } = useOpenDraft(view);
  const title = textInAny(draft.document, PLACES.title(), draft.wanted) || say('draft.untitled');
  useTitle(title);
  return (
    <DraftContext value={draft}>
      <div className={styles['place']}>
        <DraftHead title={title} live={live} view={viewNamed(name)} />
        <DraftBody view={viewNamed(name)} element={element} />
      </div>
    </DraftContext>
  );
}
