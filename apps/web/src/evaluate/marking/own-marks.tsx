import type { EvaluationItem } from '#libs/contracts';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import styles from '../sheet/sheet.module.css';
import { evaluateWords } from '../words/evaluate-words.js';

/** What one gave before: nothing of it is ever overwritten. */
export function OwnMarks({ marks }: { readonly marks: EvaluationItem['marks'] }) {
  const say = useWords(evaluateWords);
  const wall = useWallTime();
  if (marks.length === 0) return null;
  return (
    <>
      <h3>{say('evaluate.own')}</h3>
      <ul className={styles['files']}>
        {[...marks].reverse().map(({ mark, levels, revision, at, note, reason }, place) => (
          <li key={mark}>
            <Verbatim>{Object.values(levels).join(' · ')}</Verbatim>{' '}
            <span className={styles['soft']}>
              {say(place === 0 ? 'evaluate.own.now' : 'evaluate.own.before')} ·{' '}
              {say('evaluate.own.revision', { revision })} · {wall.minute(Date.parse(at))}
            </span>
            {reason !== undefined && (
              <p>
                <UserText>{reason}</UserText>
              </p>
            )}
            {note !== undefined && (
              <p className={styles['soft']}>
                <UserText>{note}</UserText>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
