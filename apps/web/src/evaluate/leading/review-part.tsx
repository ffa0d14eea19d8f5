import type { EvaluationReview } from '#libs/contracts';
import { Link, useSearch } from '@tanstack/react-router';
import { ClosedNotice } from '../../shell/page/closed-notice.js';
import { Loading } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { EmptyState } from '../../ui/empty-state.js';
import { StatusWord, type Tone } from '../../ui/marks/status-word.js';
import type { ShapeName } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText } from '../../ui/words/user-text.js';
import queue from '../desk/queue.module.css';
import styles from '../sheet/sheet.module.css';
import { useEvaluation } from '../use-evaluation.js';
import { evaluateWords } from '../words/evaluate-words.js';
import { leadingWords } from '../words/leading-words.js';
import { ReviewPage } from './review-page.js';

type Line = EvaluationReview['items'][number];

const STATES: Readonly<Record<Line['state'], { shape: ShapeName; tone: Tone }>> = {
  'to-mark': { shape: 'ring', tone: 'plain' },
  marked: { shape: 'tick', tone: 'done' },
  disputed: { shape: 'diamond', tone: 'attention' },
  moderated: { shape: 'stop', tone: 'done' },
};

/** All items for whoever leads the evaluation: the list, or one with its marks beside each other. */
export function ReviewPart() {
  const { item } = useSearch({ from: '/evaluate' });
  const { data, error } = useEvaluation<EvaluationReview>('review');
  if (error && !data) return <WentWrong error={error} />;
  if (!data) return <Loading />;
  if (data.frozen) return <ClosedNotice alone />;
  return item === undefined ? <ReviewList review={data} /> : <ReviewPage key={item} id={item} />;
}

function ReviewList({ review }: { readonly review: EvaluationReview }) {
  const say = useWords(leadingWords);
  const sayDesk = useWords(evaluateWords);
  return (
    <>
      <div className={styles['head']}>
        <h1>{say('leading.review')}</h1>
        <span className={styles['soft']}>{sayDesk('evaluate.version', { version: review.version })}</span>
      </div>
      {review.items.length === 0 && (
        <EmptyState title={say('leading.none')}>
          <p>{say('leading.none.why')}</p>
        </EmptyState>
      )}
      <ul className={queue['list']}>
        {review.items.map((line) => (
          <ReviewLine key={line.item} line={line} />
        ))}
      </ul>
    </>
  );
}

function ReviewLine({ line }: { readonly line: Line }) {
  const say = useWords(leadingWords);
  const inWords = useInWords();
  const { given, wanted, apart, state } = line;
  return (
    <li>
      <Link to="/evaluate" search={{ part: 'review', item: line.item }} className={queue['line']}>
        <span className={queue['title']}>
          <UserText>{inWords(line.title)}</UserText>
        </span>
        <UserText>{line.team}</UserText>
        <span className={styles['soft']}>
          {say('leading.marks', { given, wanted })}
          {apart > 0 && ` · ${say('leading.apart', { share: `${Math.round(apart * 100)} %` })}`}
        </span>
        <StatusWord {...STATES[state]}>{say(`leading.state.${state}`)}</StatusWord>
      </Link>
    </li>
  );
}
