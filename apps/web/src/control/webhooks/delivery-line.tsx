import type { WebhookDelivery } from '#libs/contracts';
import { Button } from '../../ui/button.js';
import type { ShapeName } from '../../ui/marks/shape.js';
import { StatusWord, type Tone } from '../../ui/marks/status-word.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { webhookWords } from '../words/webhook-words.js';
import styles from './webhooks.module.css';

const MARKS: Readonly<Record<WebhookDelivery['state'], readonly [ShapeName, Tone]>> = {
  waiting: ['clock', 'attention'],
  arrived: ['tick', 'live'],
  'given-up': ['cross', 'fault'],
};

interface Lined {
  readonly delivery: WebhookDelivery;
  readonly onAgain: () => void;
}

/** One delivery: what, when, what became of it, and why it has not arrived. */
export function DeliveryLine({ delivery: { id, type, at, state, tries, nextAt, fault }, onAgain }: Lined) {
  const say = useWords(webhookWords);
  const wall = useWallTime();
  const why = useFaultInWords();
  const [shape, tone] = MARKS[state];
  const about = [
    wall.day(at),
    ...(tries > 0 && state !== 'arrived' ? [say('webhook.tries', { count: tries })] : []),
    ...(fault === null ? [] : [why(fault)]),
    ...(state === 'waiting' && tries > 0 && nextAt !== null
      ? [say('webhook.next', { when: `\u2066${wall.second(nextAt)}\u2069` })]
      : []),
  ];
  return (
    <li>
      <span className={styles['grows']}>
        <span id={id} className={styles['strong']}>
          {say(`webhook.event.${type}`)}
        </span>
        <span className={styles['soft']}>{about.join(' · ')}</span>
      </span>
      <StatusWord shape={shape} tone={tone}>
        {say(`webhook.delivery.${state}`)}
      </StatusWord>
      {state === 'given-up' && (
        <Button aria-describedby={id} onClick={onAgain}>
          {say('webhook.again')}
        </Button>
      )}
    </li>
  );
}

const STATUS = 'status-';

/** Why something did not arrive; a word that this page does not know stays as it is. */
function useFaultInWords(): (fault: string) => string {
  const say = useWords(webhookWords);
  return (fault) => {
    if (fault.startsWith(STATUS)) return say('webhook.fault.status', { status: fault.slice(STATUS.length) });
    return fault === 'unreachable' || fault === 'address-refused' ? say(`webhook.fault.${fault}`) : fault;
  };
}
