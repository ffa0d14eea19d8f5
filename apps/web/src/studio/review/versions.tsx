import type { EditReceipt, Revision } from '#libs/contracts';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { reviewWords } from '../words/review-words.js';
import { Difference } from './difference.js';
import styles from './review.module.css';

const PAGE = 200;

/** Every version, the newest first: whose it is, what has changed since, and the way back to it. */
export function Versions() {
  const say = useWords(reviewWords);
  const { id, state } = useDraft();
  const [shown, show] = useState<number>();
  const { data, fetchNextPage, hasNextPage } = useInfiniteQuery({
    queryKey: ['studio', id, 'revisions', state.revision],
    queryFn: ({ pageParam }) => ask<readonly Revision[]>(`studio/drafts/${id}/revisions?before=${pageParam}`),
    initialPageParam: state.revision + 1,
    getNextPageParam: (last) => (last.length < PAGE ? undefined : last.at(-1)?.revision),
    placeholderData: (before) => before,
  });
  return (
    <section className={styles['part']} aria-labelledby="versions">
      <h2 id="versions">{say('review.versions')}</h2>
      <ol className={styles['versions']} reversed>
        {(data?.pages.flat() ?? []).map((revision) => (
          <Version
            key={revision.revision}
            revision={revision}
            shown={shown === revision.revision}
            onShow={() => show(shown === revision.revision ? undefined : revision.revision)}
          />
        ))}
      </ol>
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>{say('review.version.older')}</Button>}
    </section>
  );
}

interface Versioned {
  readonly revision: Revision;
  readonly shown: boolean;
  readonly onShow: () => void;
}

function Version({ revision: { revision, at, by, origin, note, changes }, shown, onShow }: Versioned) {
  const say = useWords(reviewWords);
  const wall = useWallTime();
  const { state, locked } = useDraft();
  const [sure, asks] = useState(false);
  const newest = revision >= state.revision;
  const who = `\u2068${by.name ?? say('review.somebody')}\u2069`;
  return (
    <li>
      <p className={styles['line']}>
        <strong>{say('review.version', { revision })}</strong>
        <span>{note ?? say(`review.origin.${origin}`)}</span>
        <span className={styles['soft']}>{say('review.version.changes', { count: changes.length })}</span>
        <span className={styles['soft']}>{say('review.version.by', { who, when: wall.day(Date.parse(at)) })}</span>
        {!newest && (
          <span className={styles['ways']}>
            <Button look="quiet" aria-expanded={shown} onClick={onShow}>
              {say(shown ? 'review.version.hide' : 'review.version.show')}
              <span className="out-of-sight"> {say('review.version', { revision })}</span>
            </Button>
            {!locked && (
              <Button look="quiet" onClick={() => asks(true)}>
                {say('review.version.restore')}
                <span className="out-of-sight"> {say('review.version', { revision })}</span>
              </Button>
            )}
          </span>
        )}
      </p>
      {shown && <Difference from={revision} to={state.revision} />}
      {sure && <RestoreDialog revision={revision} onClose={() => asks(false)} />}
    </li>
  );
}

function RestoreDialog({ revision, onClose }: { readonly revision: number; readonly onClose: () => void }) {
  const say = useWords(reviewWords);
  const told = useTold();
  const { id, desk } = useDraft();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      await desk.settled();
      const body = { base: desk.get().revision, revision };
      return ask<EditReceipt>(`studio/drafts/${id}/restore`, { method: 'POST', body });
    },
    networkMode: 'always',
    onSuccess: (receipt) => {
      desk.heard(receipt.revision);
      onClose();
    },
  });
  return (
    <Dialog title={say('review.version.restore')} onClose={onClose}>
      <ErrorSummary faults={error && !isPending ? [{ message: told(error) }] : NONE} />
      <p>{say('review.restore.sure', { revision })}</p>
      <Button look="main" aria-disabled={isPending} onClick={() => !isPending && mutate()}>
        {say('review.version.restore')}
      </Button>{' '}
      <Button onClick={onClose}>{say('review.cancel')}</Button>
    </Dialog>
  );
}

const NONE: readonly { readonly message: string }[] = [];
