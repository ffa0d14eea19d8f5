import type { Passkey } from '#libs/contracts';
import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import styles from '../people.module.css';
import { useAsking } from '../use-asking.js';
import { accountWords } from '../words/account-words.js';
import { peopleWords } from '../words/people-words.js';
import { PasskeyDialog } from './passkey-dialog.js';

const PASSKEYS = ['people', 'passkeys'] as const;

interface Proved {
  readonly proves: boolean;
  readonly onChanged: () => void;
}

/** The passkeys of an account. */
export function PasskeysPart({ proves, onChanged }: Proved) {
  const say = useWords(accountWords);
  const told = useTold();
  const answers = useQueryClient();
  const [adding, add] = useState(false);
  const { data, error } = useQuery({ queryKey: PASSKEYS, queryFn: () => ask<Passkey[]>('people/me/passkeys') });
  const renew = (): void => {
    void answers.invalidateQueries({ queryKey: PASSKEYS });
    onChanged();
  };
  const { faults, send } = useAsking((id: string) => ask(`people/me/passkeys/${id}`, { method: 'DELETE' }), renew);
  return (
    <section className={styles['sheet']} aria-labelledby="passkeys">
      <h2 id="passkeys">{say('account.passkeys')}</h2>
      <p>{say('account.passkeys.why')}</p>
      <ErrorSummary faults={faults} />
      {error && <p role="status">{told(error)}</p>}
      {data?.length === 0 && <EmptyState title={say('account.passkeys.none')} />}
      <ul className={styles['list']}>
        {data?.map((passkey) => (
          <PasskeyLine key={passkey.id} passkey={passkey} onRemove={() => send(passkey.id)} />
        ))}
      </ul>
      {browserSupportsWebAuthn() ? (
        <Button onClick={() => add(true)}>{say('account.passkeys.add')}</Button>
      ) : (
        <p className={styles['soft']}>{say('account.passkeys.cannot')}</p>
      )}
      {adding && (
        <PasskeyDialog
          proves={proves}
          onAdded={() => {
            add(false);
            renew();
          }}
          onClose={() => add(false)}
        />
      )}
    </section>
  );
}

interface Lined {
  readonly passkey: Passkey;
  readonly onRemove: () => void;
}

function PasskeyLine({ passkey: { id, name, madeAt, usedAt }, onRemove }: Lined) {
  const say = useWords(accountWords);
  const words = useWords(peopleWords);
  const wall = useWallTime();
  return (
    <li>
      <span className={styles['grows']}>
        <span className={styles['strong']} id={`passkey-${id}`}>
          <UserText>{name}</UserText>
        </span>
        <span className={styles['soft']}>
          {words('people.since', { when: wall.day(Date.parse(madeAt)) })} ·{' '}
          {usedAt === null
            ? say('account.passkeys.unused')
            : say('account.passkeys.used', { when: wall.day(Date.parse(usedAt)) })}
        </span>
      </span>
      <Button aria-describedby={`passkey-${id}`} onClick={onRemove}>
        {say('account.passkeys.remove')}
      </Button>
    </li>
  );
}
