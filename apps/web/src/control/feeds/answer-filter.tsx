import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import type { ControlDesk } from '../control-desk.js';
import { controlWords } from '../words/control-words.js';
import { STANDINGS, type Sought } from './sought-answers.js';
import styles from './feeds.module.css';

interface Filtered {
  readonly desk: ControlDesk;
  readonly sought: Sought;
  readonly seek: (sought: Sought) => void;
}

/** Which answers are shown: of an inject, of a team, as they stand. */
export function AnswerFilter({ desk, sought, seek }: Filtered) {
  const say = useWords(controlWords);
  const inWords = useInWords();
  const title = (id: string): string => {
    const found = desk.view.titles[id] ?? desk.lines.find((line) => line.id === id)?.title;
    return found ? inWords(found) : id;
  };
  return (
    <div className={styles['tools']} role="group" aria-label={say('control.answers.filter')}>
      <select
        aria-label={say('control.answers.standing')}
        value={sought.standing}
        onChange={({ target }) => seek({ ...sought, standing: target.value as Sought['standing'] })}
      >
        {STANDINGS.map((standing) => (
          <option key={standing} value={standing}>
            {say(`control.answers.${standing}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={say('control.answers.inject')}
        value={sought.inject}
        onChange={({ target }) => seek({ ...sought, inject: target.value })}
      >
        <option value="">{say('control.answers.every-inject')}</option>
        {desk.lines
          .filter(({ asks }) => asks)
          .map(({ id }) => (
            <option key={id} value={id}>
              {title(id)}
            </option>
          ))}
      </select>
      <select
        aria-label={say('control.answers.team')}
        value={sought.team}
        onChange={({ target }) => seek({ ...sought, team: target.value })}
      >
        <option value="">{say('control.answers.every-team')}</option>
        {desk.teams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
