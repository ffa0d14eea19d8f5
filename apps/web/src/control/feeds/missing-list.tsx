import { formatOffset } from '#libs/domain';
import { useInWords } from '../../ui/words/in-words.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import type { ControlDesk } from '../control-desk.js';
import { controlWords } from '../words/control-words.js';
import styles from './feeds.module.css';
import { missingAnswers, type Sought } from './sought-answers.js';

const MOST = 200;

/** Answers that are still to come. */
export function MissingList({ desk, sought }: { readonly desk: ControlDesk; readonly sought: Sought }) {
  const say = useWords(controlWords);
  const inWords = useInWords();
  const missing = missingAnswers(sought, desk);
  if (missing.length === 0) return <p role="status">{say('control.answers.none-missing')}</p>;
  return (
    <>
      <p className={styles['soft']}>{say('control.answers.missing.count', { count: missing.length })}</p>
      <ol className={styles['list']}>
        {missing.slice(0, MOST).map(({ inject, team, since, opened }) => {
          const title = desk.view.titles[inject] ?? desk.lines.find(({ id }) => id === inject)?.title;
          return (
            <li key={`${inject} ${team}`} className={styles['line']}>
              <Verbatim>{formatOffset(Math.floor((since ?? 0) / 1000) * 1000)}</Verbatim>
              <span>
                <UserText>{desk.view.teams[team]?.name ?? team}</UserText>
                {' · '}
                <UserText>{title ? inWords(title) : inject}</UserText>{' '}
                <span className={styles['soft']}>
                  {say(opened ? 'control.answers.opened' : 'control.answers.unopened')}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}
