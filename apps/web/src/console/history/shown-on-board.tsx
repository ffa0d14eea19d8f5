import { useMutation } from '@tanstack/react-query';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Choice } from '../../ui/form/choice.js';
import { useWords } from '../../ui/words/catalogue.js';
import { consoleWords } from '../console-words.js';
import { useDesk } from '../desk/desk-context.js';
import styles from './history.module.css';

/** A team's own choice whether observers may read its name; what it does is told in no case. */
export function ShownOnBoard() {
  const say = useWords(consoleWords);
  const told = useTold();
  const { drill, seen, past } = useDesk();
  const { mutate, isPending, variables, error } = useMutation({
    mutationFn: (shown: boolean) =>
      ask(`drills/${drill}/shown`, { method: 'POST', body: { shown }, key: crypto.randomUUID() }),
    networkMode: 'always',
  });
  return (
    <div className={styles['shown']}>
      <Choice
        type="checkbox"
        checked={isPending ? variables : seen.view.shown}
        disabled={isPending || past !== undefined}
        aria-describedby="shown-means"
        onChange={({ target }) => mutate(target.checked)}
      >
        {say('console.shown')}
      </Choice>
      <p id="shown-means">{say('console.shown.means')}</p>
      {error && <p role="alert">{told(error)}</p>}
    </div>
  );
}
