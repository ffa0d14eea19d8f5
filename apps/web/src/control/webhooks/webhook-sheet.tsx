import type { Webhook } from '#libs/contracts';
import { useState } from 'react';
import { useAsking } from '../../people/use-asking.js';
import { ask } from '../../shell/http/ask.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { StatusWord } from '../../ui/marks/status-word.js';
import { useWords } from '../../ui/words/catalogue.js';
import { Verbatim } from '../../ui/words/user-text.js';
import { webhookWords } from '../words/webhook-words.js';
import { DeliveryLine } from './delivery-line.js';
import { RemoveDialog } from './remove-dialog.js';
import { TOLD } from './told.js';
import styles from './webhooks.module.css';

interface Sheeted {
  readonly drill: string;
  readonly webhook: Webhook;
  readonly onChanged: () => void;
}

/** One address: what it is told, whether that arrives, and what was sent last. */
export function WebhookSheet({ drill, webhook, onChanged }: Sheeted) {
  const say = useWords(webhookWords);
  const { id, url, waiting, deliveries } = webhook;
  const [removing, remove] = useState(false);
  const [tested, setTested] = useState(false);
  const path = `drills/${drill}/webhooks/${id}`;
  const { faults, send, busy } = useAsking(
    (what: string) => ask(`${path}/${what}`, { method: 'POST' }),
    () => onChanged(),
  );
  return (
    <article className={styles['sheet']} aria-labelledby={`webhook-${id}`}>
      <Head webhook={webhook} />
      <ErrorSummary faults={faults} />
      <h4>{say('webhook.latest')}</h4>
      {deliveries.length === 0 && <p className={styles['soft']}>{say('webhook.latest.none')}</p>}
      <ul className={styles['list']}>
        {deliveries.map((delivery) => (
          <DeliveryLine key={delivery.id} delivery={delivery} onAgain={() => send(`deliveries/${delivery.id}/again`)} />
        ))}
      </ul>
      <div className={styles['row']}>
        <Button
          aria-disabled={busy}
          aria-describedby={`webhook-${id}`}
          onClick={() => {
            setTested(true);
            send('test');
          }}
        >
          {say('webhook.test')}
        </Button>
        <Button look="danger" aria-describedby={`webhook-${id}`} onClick={() => remove(true)}>
          {say('webhook.remove')}
        </Button>
        <span role="status">
          {tested && faults.length === 0 && waiting > 0 && say('webhook.tested', { url: `\u2066${url}\u2069` })}
        </span>
      </div>
      {removing && (
        <RemoveDialog
          path={path}
          url={url}
          onClose={() => remove(false)}
          onDone={() => {
            remove(false);
            onChanged();
          }}
        />
      )}
    </article>
  );
}

function Head({ webhook }: Pick<Sheeted, 'webhook'>) {
  const say = useWords(webhookWords);
  const { id, url, events, waiting, givenUp } = webhook;
  const told = TOLD.filter((event) => events.includes(event)).map((event) => say(`webhook.event.${event}`));
  const counts = [say('webhook.waiting', { count: waiting }), say('webhook.given-up', { count: givenUp })];
  return (
    <>
      <header className={styles['head']}>
        <h3 id={`webhook-${id}`} className={styles['url']}>
          <Verbatim>{url}</Verbatim>
        </h3>
        <Hearing webhook={webhook} />
      </header>
      <p className={styles['soft']}>{say('webhook.tells', { events: told.join(say('webhook.between')) })}</p>
      {waiting + givenUp > 0 && <p>{counts.filter((text) => text !== '').join(' · ')}</p>}
    </>
  );
}

/** Whether an address hears, by what came last. */
function Hearing({ webhook: { sentAt, fault } }: Pick<Sheeted, 'webhook'>) {
  const say = useWords(webhookWords);
  if (fault !== null)
    return (
      <StatusWord shape="cross" tone="fault">
        {say('webhook.state.fails')}
      </StatusWord>
    );
  return sentAt === null ? (
    <StatusWord shape="ring" tone="plain">
      {say('webhook.state.new')}
    </StatusWord>
  ) : (
    <StatusWord shape="tick" tone="live">
      {say('webhook.state.arrives')}
    </StatusWord>
  );
}
