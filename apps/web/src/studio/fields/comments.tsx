import type { DraftComment } from '#libs/contracts';
import type { Address } from '#libs/domain';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type SubmitEvent } from 'react';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { useDraft } from '../desk/draft-context.js';
import { addressKey } from '../model/address-key.js';
import { fieldWords } from '../words/field-words.js';
import styles from './fields.module.css';

const isAt = (comment: DraftComment, at: Address | null): boolean =>
  comment.at === null ? at === null : at !== null && addressKey(comment.at) === addressKey(at);

interface Buttoned {
  readonly at: Address;
  readonly label: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** How many comments wait at a field; opens and closes them. */
export function CommentButton({ at, label, open, onToggle }: Buttoned) {
  const say = useWords(fieldWords);
  const { comments } = useDraft();
  const count = comments.filter((one) => isAt(one, at) && one.answers === null && !one.resolved).length;
  return (
    <Button
      look="quiet"
      className={count > 0 ? styles['talked'] : styles['talk']}
      aria-expanded={open}
      onClick={onToggle}
    >
      <svg viewBox="0 0 24 24" width="1.35em" height="1.35em" aria-hidden="true" focusable="false">
        <path d="M4 5h16v11h-9l-4 4v-4H4z" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
      </svg>
      <span className={count > 0 ? undefined : 'out-of-sight'}>{say('field.comments', { count })}</span>
      <span className="out-of-sight"> {say('field.comments.on', { what: `\u2068${label}\u2069` })}</span>
    </Button>
  );
}

interface Threaded {
  readonly at: Address | null;
  readonly label: string;
}

/** What authors say about an element, and where one answers. */
export function CommentThread({ at, label }: Threaded) {
  const { comments } = useDraft();
  const first = comments.filter((one) => isAt(one, at) && one.answers === null);
  return (
    <div className={styles['thread']}>
      {first.map((comment) => (
        <Talk key={comment.id} comment={comment} answers={comments.filter(({ answers }) => answers === comment.id)} />
      ))}
      <WriteComment at={at} about={label} />
    </div>
  );
}

interface Talked {
  readonly comment: DraftComment;
  readonly answers: readonly DraftComment[];
}

/** One comment with its answers. */
export function Talk({ comment, answers }: Talked) {
  const say = useWords(fieldWords);
  const { id } = useDraft();
  const queries = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: (verb: 'resolve' | 'reopen') =>
      ask(`studio/drafts/${id}/comments/${comment.id}/${verb}`, { method: 'POST', body: {} }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['studio', id, 'comments'] }),
  });
  const { resolved } = comment;
  return (
    <div className={`${styles['talk-box']} ${resolved ? styles['resolved'] : ''}`}>
      <Said comment={comment} />
      {answers.map((answer) => (
        <Said key={answer.id} comment={answer} />
      ))}
      <div className={styles['talk-ways']}>
        {resolved && (
          <span>
            {say('field.comment.was-resolved', { who: `\u2068${resolved.by.name ?? say('field.somebody')}\u2069` })}
          </span>
        )}
        <Button look="quiet" aria-disabled={isPending} onClick={() => mutate(resolved ? 'reopen' : 'resolve')}>
          {say(resolved ? 'field.comment.reopen' : 'field.comment.resolve')}
        </Button>
      </div>
      {!resolved && <WriteComment at={comment.at} answers={comment.id} />}
    </div>
  );
}

function Said({ comment: { by, when, text } }: { readonly comment: DraftComment }) {
  const say = useWords(fieldWords);
  const wall = useWallTime();
  return (
    <div className={styles['said']}>
      <p className={styles['who']}>
        <strong>
          <UserText>{by.name ?? say('field.somebody')}</UserText>
        </strong>{' '}
        <time dateTime={when}>{wall.day(Date.parse(when))}</time>
      </p>
      <p dir="auto">{text}</p>
    </div>
  );
}

interface Written {
  readonly at: Address | null;
  readonly answers?: string;
  readonly about?: string;
}

function WriteComment({ at, answers, about }: Written) {
  const say = useWords(fieldWords);
  const told = useTold();
  const box = useId();
  const { id } = useDraft();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      ask(`studio/drafts/${id}/comments`, {
        method: 'POST',
        body: { at, text: text.trim(), ...(answers && { answers }) },
      }),
    networkMode: 'always',
    onSuccess: () => {
      setText('');
      return queries.invalidateQueries({ queryKey: ['studio', id, 'comments'] });
    },
  });
  const fault = missing ? say('field.comment.missing') : error ? told(error) : undefined;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setMissing(text.trim() === '');
    if (text.trim() !== '' && !isPending) mutate();
  };
  return (
    <form className={styles['write']} onSubmit={submit} noValidate>
      <label htmlFor={box}>
        {say(answers === undefined ? 'field.comment.write' : 'field.comment.answer')}
        {about !== undefined && (
          <span className="out-of-sight"> {say('field.comments.on', { what: `\u2068${about}\u2069` })}</span>
        )}
      </label>
      <textarea
        id={box}
        rows={2}
        dir="auto"
        value={text}
        maxLength={4000}
        aria-invalid={fault !== undefined || undefined}
        aria-describedby={fault === undefined ? undefined : `${box}-fault`}
        onChange={({ target }) => setText(target.value)}
      />
      {fault !== undefined && (
        <p id={`${box}-fault`} role="alert" className={styles['own']}>
          {fault}
        </p>
      )}
      <Button type="submit" aria-disabled={isPending}>
        {say(isPending ? 'field.comment.sending' : 'field.comment.send')}
      </Button>
    </form>
  );
}
