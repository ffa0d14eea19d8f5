import { ask } from '../../shell/http/ask.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import styles from '../people.module.css';
import { useAsking } from '../use-asking.js';
import { toProvider, useProviders } from '../use-providers.js';
import { accountWords } from '../words/account-words.js';

interface Linked {
  /** The ids of those that are linked. */
  readonly linked: readonly string[];
  readonly onChanged: () => void;
}

/** Those by whom one can be known here: linked to the account, or not yet. */
export function ProvidersPart({ linked, onChanged }: Linked) {
  const say = useWords(accountWords);
  const { data = [] } = useProviders();
  const linking = useAsking(toProvider, () => undefined);
  const unlinking = useAsking((id: string) => ask(`people/me/providers/${id}`, { method: 'DELETE' }), onChanged);
  if (data.length === 0) return null;
  return (
    <section className={styles['sheet']} aria-labelledby="providers">
      <h2 id="providers">{say('account.providers')}</h2>
      <p>{say('account.providers.why')}</p>
      <ErrorSummary faults={[...linking.faults, ...unlinking.faults]} />
      <ul className={styles['list']}>
        {data.map(({ id, name }) => (
          <li key={id}>
            <span className={`${styles['grows']} ${styles['strong']}`} id={`provider-${id}`}>
              <UserText>{name}</UserText>
            </span>
            {linked.includes(id) ? (
              <Button aria-describedby={`provider-${id}`} onClick={() => unlinking.send(id)}>
                {say('account.providers.unlink')}
              </Button>
            ) : (
              <Button aria-describedby={`provider-${id}`} onClick={() => linking.send({ id, how: { what: 'link' } })}>
                {say('account.providers.link')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
