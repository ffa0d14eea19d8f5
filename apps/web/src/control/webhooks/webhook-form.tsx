import type { KeptWebhook, WebhookEvent } from '#libs/contracts';
import { useRef, type SubmitEvent } from 'react';
import { useAsking } from '../../people/use-asking.js';
import { ask } from '../../shell/http/ask.js';
import { Button } from '../../ui/button.js';
import { Choice } from '../../ui/form/choice.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { describedBy, Field, FieldGroup } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { textIn } from '../command/reason-field.js';
import { webhookWords } from '../words/webhook-words.js';
import { TOLD } from './told.js';
import styles from './webhooks.module.css';

interface Formed {
  readonly drill: string;
  readonly onMade: (made: KeptWebhook) => void;
}

/** A further address, and which events it is told. */
export function WebhookForm({ drill, onMade }: Formed) {
  const say = useWords(webhookWords);
  const form = useRef<HTMLFormElement>(null);
  const asking = useAsking(
    (body: object) => ask<KeptWebhook>(`drills/${drill}/webhooks`, { method: 'POST', body }),
    (made) => {
      form.current?.reset();
      onMade(made);
    },
  );
  // Whatever is wrong with an address, here or as the server sees it, is mended in the same way.
  const faults = asking.faults.map((fault) =>
    fault.field === 'url' ? { ...fault, message: say('webhook.url.fault') } : fault,
  );
  const fault = (field: string): string | undefined => faults.find((each) => each.field === field)?.message;
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const url = textIn(given, 'url');
    const events = given.getAll('events').map(String) as WebhookEvent[];
    const wrong = [
      ...(URL.canParse(url) ? [] : [{ field: 'url', message: say('webhook.url.fault') }]),
      ...(events.length > 0 ? [] : [{ field: 'events', message: say('webhook.events.fault') }]),
    ];
    if (wrong.length > 0) asking.refuse(wrong);
    else asking.send({ url, events });
  };
  const hint = say('webhook.url.hint');
  return (
    <form ref={form} className={styles['sheet']} onSubmit={submit} noValidate aria-labelledby="new-webhook">
      <h2 id="new-webhook">{say('webhook.new')}</h2>
      <ErrorSummary faults={faults} />
      <Field id="url" label={say('webhook.url')} hint={hint} fault={fault('url')}>
        <input
          id="url"
          name="url"
          type="url"
          dir="ltr"
          autoComplete="off"
          maxLength={2000}
          {...describedBy({ id: 'url', hint, fault: fault('url') })}
        />
      </Field>
      <FieldGroup id="events" label={say('webhook.events')} fault={fault('events')}>
        {TOLD.map((event) => (
          <Choice key={event} type="checkbox" name="events" value={event} defaultChecked={event !== 'inject.released'}>
            {say(`webhook.event.${event}`)}
          </Choice>
        ))}
      </FieldGroup>
      <Button type="submit" look="main" aria-disabled={asking.busy}>
        {say(asking.busy ? 'webhook.adding' : 'webhook.add')}
      </Button>
    </form>
  );
}
