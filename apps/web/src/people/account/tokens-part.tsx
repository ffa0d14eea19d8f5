import type { MadeToken, OwnPlace, PersonalToken } from '#libs/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import styles from '../people.module.css';
import { ShownOnce } from '../shown-once.js';
import { useAsking } from '../use-asking.js';
import { accountWords } from '../words/account-words.js';
import { peopleWords } from '../words/people-words.js';
import { TokenDialog } from './token-dialog.js';
import { usePlaceName } from './use-place-name.js';

const TOKENS = ['people', 'tokens'] as const;

interface Held {
  readonly places: readonly OwnPlace[];
  readonly proves: boolean;
}

/** The programs that may act as this person, and how far. */
export function TokensPart({ places, proves }: Held) {
  const say = useWords(accountWords);
  const told = useTold();
  const answers = useQueryClient();
  const [making, make] = useState(false);
  const [made, setMade] = useState<MadeToken>();
  const { data, error } = useQuery({ queryKey: TOKENS, queryFn: () => ask<PersonalToken[]>('people/me/tokens') });
  const renew = (): void => void answers.invalidateQueries({ queryKey: TOKENS });
  const { faults, send } = useAsking((id: string) => ask(`people/me/tokens/${id}`, { method: 'DELETE' }), renew);
  const done = (told: MadeToken): void => {
    setMade(told);
    make(false);
    renew();
  };
  return (
    <section className={styles['sheet']} aria-labelledby="tokens">
      <h2 id="tokens">{say('account.tokens')}</h2>
      <p>{say('account.tokens.why')}</p>
      <ErrorSummary faults={faults} />
      {error && <p role="status">{told(error)}</p>}
      {data?.length === 0 && <EmptyState title={say('account.tokens.none')} />}
      <ul className={styles['list']}>
        {data?.map((token) => (
          <TokenLine key={token.id} token={token} places={places} onRevoke={() => send(token.id)} />
        ))}
      </ul>
      {made ? (
        <ShownOnce
          title={say('account.tokens.made', { name: `\u2068${made.personalToken.name}\u2069` })}
          lines={[made.token]}
          file="muster-token"
          onKept={() => setMade(undefined)}
        />
      ) : (
        <Button onClick={() => make(true)}>{say('account.tokens.make')}</Button>
      )}
      {making && <TokenDialog {...{ places, proves }} onMade={done} onClose={() => make(false)} />}
    </section>
  );
}

interface Lined {
  readonly token: PersonalToken;
  readonly places: readonly OwnPlace[];
  readonly onRevoke: () => void;
}

function TokenLine({ token: { id, name, scopes, place, expiresAt, usedOn }, places, onRevoke }: Lined) {
  const say = useWords(accountWords);
  const words = useWords(peopleWords);
  const wall = useWallTime();
  const nameOf = usePlaceName(places);
  return (
    <li>
      <span className={styles['grows']}>
        <span className={styles['strong']} id={`token-${id}`}>
          <UserText>{name}</UserText>
        </span>
        <span className={styles['soft']}>
          {place === null ? say('account.tokens.place.home') : nameOf(place)} · <Verbatim>{scopes.join(', ')}</Verbatim>{' '}
          · {words('people.until', { when: wall.day(Date.parse(expiresAt)) })} ·{' '}
          {usedOn === null
            ? say('account.tokens.unused')
            : say('account.tokens.used', { when: `\u2066${usedOn}\u2069` })}
        </span>
      </span>
      <Button aria-describedby={`token-${id}`} onClick={onRevoke}>
        {say('account.tokens.revoke')}
      </Button>
    </li>
  );
}
