import { Link } from '@tanstack/react-router';
import { useMay } from '../../shell/session/use-may.js';
import { Button } from '../../ui/button.js';
import { useWords } from '../../ui/words/catalogue.js';
import type { ControlDesk } from '../control-desk.js';
import { controlWords } from '../words/control-words.js';
import { injectWords } from '../words/inject-words.js';
import { webhookWords } from '../words/webhook-words.js';
import { CloseDrill } from './close-drill.js';
import styles from './conduct.module.css';
import { isOver, playsOf, type Play } from './play-dialog.js';

interface Barred {
  readonly desk: ControlDesk;
  /** What was done last. */
  readonly said: string;
  readonly onPlay: (play: Play) => void;
}

const GRAVE: readonly Play[] = ['stop', 'end', 'abort'];

/** What can be done to the whole drill, and what was done last. Only what is possible now is offered. */
export function PlayBar({ desk, said, onPlay }: Barred) {
  const say = useWords(controlWords);
  const { status } = desk.view.drill;
  const inject = useWords(injectWords);
  const webhooks = useWords(webhookWords);
  const may = useMay();
  const possible = playsOf(may).filter((play) => !isOver(play, status));
  const button = (play: Play) => (
    <Button key={play} look={look(play)} onClick={() => onPlay(play)}>
      {play === 'insert' ? inject('inject.insert') : say(`control.${play}`)}
    </Button>
  );
  return (
    <div className={styles['bar']} role="group" aria-label={say('control.clock')}>
      {possible.length === 0 && <span>{say('control.over')}</span>}
      {possible.filter((play) => !GRAVE.includes(play)).map(button)}
      <span className={styles['grave']}>
        <CloseDrill desk={desk} />
        {possible.filter((play) => GRAVE.includes(play)).map(button)}
        {may('drill.hand-out-codes') && (
          <Link to="/control/$drill/cards" params={{ drill: desk.id }}>
            {say('control.cards')}
          </Link>
        )}
        {may('webhooks.keep') && (
          <Link to="/control/$drill/webhooks" params={{ drill: desk.id }}>
            {webhooks('webhook.link.short')}
          </Link>
        )}
        {(may('drill.report') || may('report.sign')) && (
          <Link to="/review/$drill" params={{ drill: desk.id }}>
            {say('control.report')}
          </Link>
        )}
      </span>
      <p className={styles['said']} role="status">
        {said}
      </p>
    </div>
  );
}

const look = (play: Play): 'main' | 'danger' | 'plain' =>
  play === 'pause' || play === 'resume' ? 'main' : GRAVE.includes(play) ? 'danger' : 'plain';
