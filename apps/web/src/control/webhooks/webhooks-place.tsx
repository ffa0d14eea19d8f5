import type { DrillSummary, KeptWebhook, WebhookList } from '#libs/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ShownOnce } from '../../people/shown-once.js';
import { ask } from '../../shell/http/ask.js';
import { Loading, useTitle } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { useTold } from '../../shell/words/problem-words.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { webhookWords } from '../words/webhook-words.js';
import { WebhookForm } from './webhook-form.js';
import { WebhookSheet } from './webhook-sheet.js';
import styles from './webhooks.module.css';

/** How often it is looked again, while something is on its way and while nothing is; in milliseconds. */
const SOON = 2_000;
const LATER = 15_000;
/** So many addresses a drill may have. */
const MOST = 5;

/** Where the facts of a drill are sent: what arrived there, what is tried again, what was given up. */
export function WebhooksPlace() {
  const say = useWords(webhookWords);
  useTitle(say('webhook.title'));
  const told = useTold();
  const { drill } = useParams({ from: '/control/$drill/webhooks' });
  const answers = useQueryClient();
  const [made, setMade] = useState<KeptWebhook>();
  const summary = useQuery({ queryKey: ['drills', drill], queryFn: () => ask<DrillSummary>(`drills/${drill}`) });
  const queryKey = ['drills', drill, 'webhooks'];
  const kept = useQuery({
    queryKey,
    queryFn: () => ask<WebhookList>(`drills/${drill}/webhooks`),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) => (data?.webhooks.some(({ waiting }) => waiting > 0) ? SOON : LATER),
  });
  const renew = (): void => void answers.invalidateQueries({ queryKey });
  const error = summary.error ?? (kept.data ? undefined : kept.error);
  if (error) return <WentWrong error={error} />;
  if (!summary.data || !kept.data) return <Loading />;
  const { webhooks } = kept.data;
  return (
    <div className={styles['place']}>
      <div>
        <p>
          <Link to="/control/$drill" params={{ drill }}>
            {say('webhook.back')}
          </Link>
        </p>
        <h1>
          {say('webhook.title')}: <UserText>{summary.data.title}</UserText>
        </h1>
        <p>{say('webhook.why')}</p>
      </div>
      {made && <Secret made={made} onKept={() => setMade(undefined)} />}
      <section aria-labelledby="webhooks" className={styles['all']}>
        <h2 id="webhooks">{say('webhook.kept')}</h2>
        {kept.error && <p role="status">{told(kept.error)}</p>}
        {webhooks.length === 0 && (
          <EmptyState title={say('webhook.none')}>
            <p>{say('webhook.none.why')}</p>
          </EmptyState>
        )}
        {webhooks.map((webhook) => (
          <WebhookSheet key={webhook.id} drill={drill} webhook={webhook} onChanged={renew} />
        ))}
      </section>
      {webhooks.length < MOST ? (
        <WebhookForm
          drill={drill}
          onMade={(told) => {
            setMade(told);
            renew();
          }}
        />
      ) : (
        <p>{say('webhook.full')}</p>
      )}
    </div>
  );
}

/** By what a receiver knows who sends; told once. */
function Secret({ made, onKept }: { readonly made: KeptWebhook; readonly onKept: () => void }) {
  const say = useWords(webhookWords);
  const title = say('webhook.made', { url: `\u2066${made.url}\u2069` });
  return (
    <ShownOnce title={title} lines={[made.secret]} file="muster-webhook-secret" onKept={onKept}>
      <p>{say('webhook.made.why')}</p>
    </ShownOnce>
  );
}
