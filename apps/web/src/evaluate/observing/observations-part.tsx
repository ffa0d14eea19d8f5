import type { EvaluationObserving } from '#libs/contracts';
import { useState } from 'react';
import { Loading } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { Button } from '../../ui/button.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import styles from '../sheet/sheet.module.css';
import { useEvaluation } from '../use-evaluation.js';
import { evaluateWords } from '../words/evaluate-words.js';
import { ObserveForm } from './observe-form.js';

type Observed = EvaluationObserving['observations'][number];

/** What one saw outside any inject: to record, and what was recorded. */
export function ObservationsPart() {
  const { data, error } = useEvaluation<EvaluationObserving>('observing');
  const [replaced, replace] = useState<Observed>();
  if (error && !data) return <WentWrong error={error} />;
  if (!data) return <Loading />;
  return (
    <div className={styles['two']}>
      <ObserveForm
        key={replaced?.observation ?? 'new'}
        queue={data}
        replaced={replaced}
        onDone={() => replace(undefined)}
      />
      <Own queue={data} onReplace={replace} />
    </div>
  );
}

interface Owned {
  readonly queue: EvaluationObserving;
  readonly onReplace: (observed: Observed) => void;
}

function Own({ queue, onReplace }: Owned) {
  const say = useWords(evaluateWords);
  const inWords = useInWords();
  const wall = useWallTime();
  const { observations, teams, tasks } = queue;
  const gone = new Set(observations.map(({ supersedes }) => supersedes));
  const nameOf = (team: string): string => teams.find((one) => one.team === team)?.name ?? team;
  const titleOf = (task: string): string => {
    const found = tasks.find((one) => one.task === task);
    return found ? inWords(found.title) : task;
  };
  return (
    <section className={styles['sheet']} aria-labelledby="own-observations">
      <h2 id="own-observations">{say('evaluate.observe.own')}</h2>
      {observations.length === 0 && <p className={styles['soft']}>{say('evaluate.observe.none')}</p>}
      <ul className={styles['files']}>
        {[...observations].reverse().map((one) => (
          <li key={one.observation}>
            <strong>
              <UserText>{nameOf(one.team)}</UserText>
            </strong>{' '}
            · <UserText>{titleOf(one.task)}</UserText> · <Verbatim>{one.rating}</Verbatim>{' '}
            <span className={styles['soft']}>
              {wall.minute(Date.parse(one.at))}
              {gone.has(one.observation) && ` · ${say('evaluate.own.before')}`}
            </span>
            <p>
              <UserText>{one.text}</UserText>
            </p>
            {one.reason !== undefined && (
              <p className={styles['soft']}>
                <UserText>{one.reason}</UserText>
              </p>
            )}
            {!gone.has(one.observation) && (
              <Button onClick={() => onReplace(one)}>{say('evaluate.observe.supersede')}</Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
