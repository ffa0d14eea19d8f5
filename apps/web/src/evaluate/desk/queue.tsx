import type { EvaluationQueue } from '#libs/contracts';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { StatusWord, type Tone } from '../../ui/marks/status-word.js';
import type { ShapeName } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText } from '../../ui/words/user-text.js';
import styles from '../sheet/sheet.module.css';
import { evaluateWords } from '../words/evaluate-words.js';
import { Age } from './age.js';
import { QueueFilter, type Wish } from './queue-filter.js';
import own from './queue.module.css';

type Line = EvaluationQueue['items'][number];

const STATES: Readonly<Record<Line['state'], { shape: ShapeName; tone: Tone }>> = {
  'to-mark': { shape: 'ring', tone: 'attention' },
  revised: { shape: 'pen', tone: 'attention' },
  marked: { shape: 'tick', tone: 'done' },
};

const fits = ({ objectives, languages, state }: Line, wish: Wish): boolean =>
  (wish.objective === '' || objectives.includes(wish.objective)) &&
  (wish.language === '' || languages.some((one) => one === wish.language)) &&
  (wish.state === '' || state === wish.state);

/** What is one's own to mark, the oldest first, what waits before what is done. */
export function Queue({ queue }: { readonly queue: EvaluationQueue }) {
  const say = useWords(evaluateWords);
  const [wish, setWish] = useState<Wish>({ objective: '', language: '', state: '' });
  const left = queue.items.filter(({ state }) => state !== 'marked').length;
  const shown = queue.items.filter((line) => fits(line, wish));
  const waiting = (line: Line): number => (line.state === 'marked' ? 1 : 0);
  return (
    <>
      <div className={styles['head']}>
        <h1>{say('evaluate.queue')}</h1>
        <span className={styles['soft']}>
          {say('evaluate.queue.count', { left, all: queue.items.length })} ·{' '}
          {say('evaluate.version', { version: queue.version })}
        </span>
      </div>
      {queue.calibration === 'required' && queue.samplesLeft > 0 && (
        <p className={styles['notice']}>
          {say('evaluate.samples-first', { left: queue.samplesLeft })}{' '}
          <Link to="/evaluate" search={{ part: 'samples' }}>
            {say('evaluate.samples-go')}
          </Link>
        </p>
      )}
      {queue.items.length === 0 ? (
        <EmptyState title={say('evaluate.queue.none')}>
          <p>{say('evaluate.queue.none.why')}</p>
        </EmptyState>
      ) : (
        <>
          <QueueFilter items={queue.items} wish={wish} onWish={setWish} />
          {shown.length === 0 && <p>{say('evaluate.queue.no-match')}</p>}
          <ul className={own['list']}>
            {[...shown]
              .sort((one, other) => waiting(one) - waiting(other))
              .map((line) => (
                <QueueLine key={line.item} line={line} />
              ))}
          </ul>
          {left === 0 && <p className={styles['soft']}>{say('evaluate.queue.done.why')}</p>}
        </>
      )}
    </>
  );
}

function QueueLine({ line }: { readonly line: Line }) {
  const say = useWords(evaluateWords);
  const inWords = useInWords();
  return (
    <li>
      <Link to="/evaluate" search={{ part: 'queue', item: line.item }} className={own['line']}>
        <span className={own['title']}>
          <UserText>{inWords(line.title)}</UserText>
        </span>
        <UserText>{line.team}</UserText>
        <span className={styles['soft']}>
          {say(line.answered ? 'evaluate.answered' : 'evaluate.not-answered')} · <Age since={line.since} />
        </span>
        <StatusWord {...STATES[line.state]}>{say(`evaluate.state.${line.state}`)}</StatusWord>
      </Link>
    </li>
  );
}
