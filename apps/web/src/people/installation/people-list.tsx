import type { Person, RecoveryLink } from '#libs/contracts';
import { useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { useSession } from '../../shell/session/use-session.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import styles from '../people.module.css';
import { ShownOnce } from '../shown-once.js';
import { useAsking } from '../use-asking.js';
import { installationWords } from '../words/installation-words.js';
import { peopleWords } from '../words/people-words.js';
import { roleWords } from '../words/role-words.js';
import { DeleteDialog } from './delete-dialog.js';
import { GrantsDialog } from './grants-dialog.js';

interface Listed {
  readonly people: readonly Person[];
  readonly onChanged: () => void;
}

/** Everybody who has an account: what was granted, closing and opening, a way back. */
export function PeopleList({ people, onChanged }: Listed) {
  const say = useWords(installationWords);
  const wall = useWallTime();
  const [granting, grant] = useState<Person>();
  const [deleting, remove] = useState<Person>();
  const [link, setLink] = useState<{ readonly name: string; readonly made: RecoveryLink }>();
  const closing = useAsking(
    ({ id, disabled }: Person) => ask(`people/${id}/${disabled ? 'enable' : 'disable'}`, { method: 'POST' }),
    onChanged,
  );
  const recovering = useAsking(
    async ({ id, name }: Person) => ({
      name,
      made: await ask<RecoveryLink>(`people/${id}/recovery-link`, { method: 'POST' }),
    }),
    setLink,
  );
  return (
    <section className={styles['sheet']} aria-labelledby="people">
      <h2 id="people">{say('installation.people')}</h2>
      <ErrorSummary faults={[...closing.faults, ...recovering.faults]} />
      {people.length === 0 && (
        <EmptyState title={say('installation.people.none')}>
          <p>{say('installation.people.none.why')}</p>
        </EmptyState>
      )}
      {link && (
        <ShownOnce
          title={say('installation.recover.made', { name: `\u2068${link.name}\u2069` })}
          lines={[`${window.location.origin}${link.made.link}`]}
          file="muster-recovery-link"
          onKept={() => setLink(undefined)}
        >
          <p>{say('installation.recover.why', { when: wall.day(Date.parse(link.made.expiresAt)) })}</p>
        </ShownOnce>
      )}
      <ul className={styles['list']}>
        {people.map((person) => (
          <PersonLine
            key={person.id}
            person={person}
            onGrant={() => grant(person)}
            onClose={() => closing.send(person)}
            onRecover={() => recovering.send(person)}
            onDelete={() => remove(person)}
          />
        ))}
      </ul>
      {deleting && <DeleteDialog person={deleting} onDone={onChanged} onClose={() => remove(undefined)} />}
      {granting && <GrantsDialog person={granting} onDone={onChanged} onClose={() => grant(undefined)} />}
    </section>
  );
}

interface Lined {
  readonly person: Person;
  readonly onGrant: () => void;
  readonly onClose: () => void;
  readonly onRecover: () => void;
  readonly onDelete: () => void;
}

function PersonLine({ person, onGrant, onClose, onRecover, onDelete }: Lined) {
  const { id, name, email, grants, disabled, since } = person;
  const own = useSession().person === id;
  const say = useWords(installationWords);
  const words = useWords(peopleWords);
  const roles = useWords(roleWords);
  const wall = useWallTime();
  const granted = grants.map((grant) => roles(`role.grant.${grant}`)).join(' · ');
  return (
    <li>
      <span className={styles['grows']}>
        <span className={styles['strong']} id={`person-${id}`}>
          <UserText>{name}</UserText>
          {disabled && ` · ${say('installation.disabled')}`}
        </span>
        <span className={styles['soft']}>
          <Verbatim>{email}</Verbatim> · {words('people.since', { when: wall.day(Date.parse(since)) })}
        </span>
        <span className={styles['soft']}>{granted === '' ? say('installation.grants.none') : granted}</span>
      </span>
      <span className={styles['row']}>
        <Button aria-describedby={`person-${id}`} onClick={onGrant}>
          {say('installation.grants')}
        </Button>
        <Button aria-describedby={`person-${id}`} onClick={onRecover}>
          {say('installation.recover')}
        </Button>
        <Button aria-describedby={`person-${id}`} look={disabled ? 'plain' : 'danger'} onClick={onClose}>
          {say(disabled ? 'installation.enable' : 'installation.disable')}
        </Button>
        {!own && (
          <Button aria-describedby={`person-${id}`} look="danger" onClick={onDelete}>
            {say('installation.delete')}
          </Button>
        )}
      </span>
    </li>
  );
}
