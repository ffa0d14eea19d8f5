import type { DraftSummary } from '#libs/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { useGrants } from '../../shell/session/use-grants.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText } from '../../ui/words/user-text.js';
import { DraftStateWord } from '../draft/draft-state.js';
import { libraryWords } from '../words/library-words.js';
import styles from './library.module.css';

/** One scenario that is being written. */
export function DraftLine({ draft }: { readonly draft: DraftSummary }) {
  const say = useWords(libraryWords);
  const inWords = useInWords();
  const wall = useWallTime();
  const [sure, ask] = useState(false);
  const granted = useGrants();
  const { id, name, title, languages, injects, state, changedAt, changedBy, published, openComments } = draft;
  const shown = inWords(title) || name || say('library.untitled');
  return (
    <li>
      <Link to="/studio/$draft" params={{ draft: id }} className={styles['name']}>
        <UserText>{shown}</UserText>
      </Link>
      <DraftStateWord state={state} />
      <span>{say('library.facts', { injects, languages: `\u2066${languages.join(', ')}\u2069` })}</span>
      <span className={styles['soft']}>
        {say('library.changed', {
          when: wall.day(Date.parse(changedAt)),
          who: `\u2068${changedBy.name ?? say('library.somebody')}\u2069`,
        })}
      </span>
      {openComments > 0 && <span className={styles['talk']}>{say('library.comments', { count: openComments })}</span>}
      {published && (
        <span className={styles['soft']}>
          {say('library.published', { version: `\u2066${published.version}\u2069` })}
        </span>
      )}
      <span className={styles['ways']}>
        {published && granted('organiser') && (
          <Link to="/control" search={{ pack: name }}>
            {say('library.drill')}
          </Link>
        )}
        {granted('organiser', 'author') && (
          <Button look="quiet" onClick={() => ask(true)}>
            {say('library.delete')}
            <span className="out-of-sight"> {shown}</span>
          </Button>
        )}
      </span>
      {sure && <DeleteDialog id={id} title={shown} onClose={() => ask(false)} />}
    </li>
  );
}

interface Deleted {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

function DeleteDialog({ id, title, onClose }: Deleted) {
  const say = useWords(libraryWords);
  const told = useTold();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => ask(`studio/drafts/${id}`, { method: 'DELETE' }),
    networkMode: 'always',
    onSuccess: () => queries.invalidateQueries({ queryKey: ['studio', 'drafts'] }),
  });
  return (
    <Dialog title={say('library.delete')} onClose={onClose}>
      <ErrorSummary faults={error ? [{ message: told(error) }] : NONE} />
      <p>{say('library.delete.sure', { title: `\u2068${title}\u2069` })}</p>
      <Button look="danger" aria-disabled={isPending} onClick={() => !isPending && mutate()}>
        {say('library.delete')}
      </Button>{' '}
      <Button onClick={onClose}>{say('library.cancel')}</Button>
    </Dialog>
  );
}

const NONE: readonly { readonly message: string }[] = [];
