import type { OwnPlace, OwnSession } from '#libs/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '../../shell/http/ask.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import styles from '../people.module.css';
import { useAsking } from '../use-asking.js';
import { accountWords } from '../words/account-words.js';
import { usePlaceName } from './use-place-name.js';

const SESSIONS = ['people', 'sessions'] as const;

/** Where one is signed in, and the way to end it there. */
export function SessionsPart({ places }: { readonly places: readonly OwnPlace[] }) {
  const say = useWords(accountWords);
  const told = useTold();
  const answers = useQueryClient();
  const { data, error } = useQuery({
    queryKey: SESSIONS,
    queryFn: () => ask<OwnSession[]>('people/me/sessions'),
    staleTime: 0,
  });
  const { faults, send } = useAsking(
    (path: string) => ask(`people/me/sessions${path}`, { method: 'DELETE' }),
    () => void answers.invalidateQueries({ queryKey: SESSIONS }),
  );
  return (
    <section className={styles['sheet']} aria-labelledby="sessions">
      <h2 id="sessions">{say('account.sessions')}</h2>
      <ErrorSummary faults={faults} />
      {error && <p role="status">{told(error)}</p>}
      <ul className={styles['list']}>
        {data?.map((session) => (
          <SessionLine
            key={session.console}
            session={session}
            places={places}
            onEnd={() => send(`/${session.console}`)}
          />
        ))}
      </ul>
      {data && data.length > 1 && <Button onClick={() => send('')}>{say('account.sessions.others')}</Button>}
    </section>
  );
}

interface Lined {
  readonly session: OwnSession;
  readonly places: readonly OwnPlace[];
  readonly onEnd: () => void;
}

function SessionLine({ session: { console, current, place, seenAt, agent }, places, onEnd }: Lined) {
  const say = useWords(accountWords);
  const wall = useWallTime();
  const nameOf = usePlaceName(places);
  return (
    <li>
      <span className={styles['grows']}>
        <span className={styles['strong']} id={`session-${console}`}>
          <UserText>{agent}</UserText>
          {current && ` · ${say('account.sessions.this')}`}
        </span>
        <span className={styles['soft']}>
          {place === null ? say('account.sessions.home') : nameOf(place)}
          {' · '}
          {say('account.sessions.seen', { when: wall.day(Date.parse(seenAt)) })}
        </span>
      </span>
      {!current && (
        <Button aria-describedby={`session-${console}`} onClick={onEnd}>
          {say('account.sessions.end')}
        </Button>
      )}
    </li>
  );
}
