import type { DraftDifference } from '#libs/contracts';
import { keyOf, type Address, type DraftChange, type Json } from '#libs/domain';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { useDraft } from '../desk/draft-context.js';
import { ValueShown } from '../draft/value-shown.js';
import { addressKey } from '../model/address-key.js';
import { usePlaceInWords } from '../words/place-in-words.js';
import { reviewWords } from '../words/review-words.js';
import styles from './review.module.css';

interface Compared {
  readonly from: number;
  readonly to: number;
}

/** What lies between two versions, place by place, before and after. */
export function Difference({ from, to }: Compared) {
  const say = useWords(reviewWords);
  const told = useTold();
  const { id } = useDraft();
  const { data, error } = useQuery({
    queryKey: ['studio', id, 'difference', from, to],
    queryFn: () => ask<DraftDifference>(`studio/drafts/${id}/difference?from=${from}&to=${to}`),
  });
  if (error) return <p role="alert">{told(error)}</p>;
  if (!data) return null;
  return (
    <div className={styles['difference']} tabIndex={0} role="group" aria-label={say('review.difference', { from, to })}>
      <h3>{say('review.difference', { from, to })}</h3>
      {data.changes.length === 0 && <p>{say('review.difference.none')}</p>}
      <ul>
        {data.changes.map((change) => (
          <OneChange key={`${change.kind} ${addressKey(placeOf(change))}`} change={change} />
        ))}
      </ul>
    </div>
  );
}

function placeOf(change: DraftChange): Address {
  if (change.kind === 'set') return change.at;
  const id = change.kind === 'move' ? change.id : keyOf(change.element);
  return id === undefined ? change.at : [...change.at, { id }];
}

/** An element that came or went is told by its words alone. */
const wordsOf = (element: Json): Json => {
  const { title, label, text } = (element ?? {}) as Readonly<Record<string, Json | undefined>>;
  return title ?? label ?? text ?? element;
};

function OneChange({ change }: { readonly change: DraftChange }) {
  const say = useWords(reviewWords);
  const placeInWords = usePlaceInWords();
  return (
    <li>
      <p>
        <strong>
          <UserText>{placeInWords(placeOf(change))}</UserText>
        </strong>{' '}
        <span className={styles['soft']}>{say(`review.change.${change.kind}`)}</span>
      </p>
      {change.kind === 'set' && (
        <dl className={styles['values']}>
          <dt>{say('review.change.from')}</dt>
          <dd>
            <ValueShown value={change.from} />
          </dd>
          <dt>{say('review.change.to')}</dt>
          <dd>
            <ValueShown value={change.to} />
          </dd>
        </dl>
      )}
      {(change.kind === 'insert' || change.kind === 'remove') && <ValueShown value={wordsOf(change.element)} />}
    </li>
  );
}
