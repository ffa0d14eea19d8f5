import { Refusal } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { StatusWord } from '../../ui/marks/status-word.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { consoleWords } from '../console-words.js';
import { useDesk } from '../desk/desk-context.js';
import styles from './outcome.module.css';
import type { Outgoing } from './outgoing.js';

/** Where something stands that was sent: on its way, or not taken, with the way out. */
export function OnItsWay({ outgoing }: { readonly outgoing: Outgoing }) {
  const say = useWords(consoleWords);
  const told = useTold();
  const { outbox, seen } = useDesk();
  const { problem, key } = outgoing;
  if (!problem) {
    return (
      <p className={styles['outcome']} role="status">
        <StatusWord shape="arrow" tone="attention">
          {say(seen.link === 'live' ? 'console.sending' : 'console.waiting')}
        </StatusWord>
      </p>
    );
  }
  return (
    <div className={styles['outcome']} role="status">
      <StatusWord shape="cross" tone="fault">
        {say('console.failed')}
      </StatusWord>
      <span>{told(new Refusal(problem))}</span>
      <Button onClick={() => outbox.retry(key)}>{say('console.retry')}</Button>
      <Button look="quiet" onClick={() => outbox.discard(key)}>
        {say('console.discard')}
      </Button>
    </div>
  );
}

/** Something that the server has, and since when. */
export function Delivered({ at, late = false }: { readonly at: number; readonly late?: boolean }) {
  const say = useWords(consoleWords);
  const wall = useWallTime();
  return (
    <p className={styles['outcome']} role="status">
      <StatusWord shape="tick" tone="live">
        {say(late ? 'console.delivered.late' : 'console.delivered', { time: wall.minute(at) })}
      </StatusWord>
    </p>
  );
}
