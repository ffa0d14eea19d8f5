import { formatOffset } from '#libs/domain';
import { useState } from 'react';
import { useSession } from '../../shell/session/use-session.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import type { ControlDesk } from '../control-desk.js';
import type { GivenAnswer } from '../controlled-view.js';
import { controlWords } from '../words/control-words.js';
import { AnswerFilter } from './answer-filter.js';
import { AnswerGiven } from './answer-given.js';
import { Feed, newest, useStill } from './feed.js';
import styles from './feeds.module.css';
import { Justification } from './justification.js';
import { MissingList } from './missing-list.js';
import { EVERYTHING, isSought } from './sought-answers.js';

const STEP = 50;

/** What teams answered, the newest first, each opening to its score's reasons. */
export function Answers({ desk }: { readonly desk: ControlDesk }) {
  const say = useWords(controlWords);
  const [count, setCount] = useState(STEP);
  const { shown, waiting, onScroll } = useStill(desk.view.answers);
  const [sought, seek] = useState(EVERYTHING);
  const fits = (each: GivenAnswer): boolean => isSought(sought, each, desk);
  const given = newest(shown, count + 1, fits);
  return (
    <section className={styles['sheet']} aria-labelledby="answers">
      <h2 id="answers">{say('control.answers')}</h2>
      <AnswerFilter desk={desk} sought={sought} seek={seek} />
      {sought.standing === 'missing' ? (
        <Feed label={say('control.answers')} waiting={0} onScroll={() => undefined}>
          <MissingList desk={desk} sought={sought} />
        </Feed>
      ) : given.length === 0 && shown ? (
        <p role="status">{say('control.answers.none-fit')}</p>
      ) : given.length === 0 ? (
        <EmptyState title={say('control.answers.none')}>
          <p>{say('control.answers.none.why')}</p>
        </EmptyState>
      ) : (
        <Feed label={say('control.answers')} waiting={waiting} onScroll={onScroll}>
          <ol className={styles['list']}>
            {given.slice(0, count).map((each) => (
              <li key={each.n}>
                <Answered desk={desk} given={each} />
              </li>
            ))}
          </ol>
          {given.length > count && (
            <Button look="quiet" onClick={() => setCount(count + STEP)}>
              {say('control.log.more')}
            </Button>
          )}
        </Feed>
      )}
    </section>
  );
}

function Answered({ desk, given }: { readonly desk: ControlDesk; readonly given: GivenAnswer }) {
  const say = useWords(controlWords);
  const inWords = useInWords();
  // To whoever controls one nation no score is told while an answer may follow: that is not the same as none.
  const { nation } = useSession();
  const { inject, team, revision, late, time, answer } = given;
  const cell = desk.view.rows[inject]?.cells[team];
  const title = desk.view.titles[inject] ?? desk.lines.find(({ id }) => id === inject)?.title;
  const isLatest = cell?.revisions === revision;
  const score = isLatest ? cell.score : undefined;
  return (
    <details className={styles['answer']}>
      <summary>
        <Verbatim>{formatOffset(Math.floor(time / 1000) * 1000)}</Verbatim>
        <span className={styles['what']}>
          <UserText>{desk.view.teams[team]?.name ?? team}</UserText>
          {' · '}
          <UserText>{title ? inWords(title) : inject}</UserText>
        </span>
        {revision > 1 && <span className={styles['soft']}>{say('control.answers.revision', { revision })}</span>}
        {late && <span className={styles['late']}>{say('control.answers.late')}</span>}
        {score && (
          <span className={styles['points']}>
            {say('control.answers.points', { points: Math.round(score.points * 10) / 10, weight: score.weight })}
          </span>
        )}
        {isLatest && !score && nation === null && (
          <span className={styles['soft']}>{say('control.answers.unscored')}</span>
        )}
      </summary>
      <div className={styles['details']}>
        <AnswerGiven answer={answer} />
        {score && <Justification score={score} />}
      </div>
    </details>
  );
}
