import type { HeldPlace } from '#libs/contracts';
import { useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { useWallTime } from '../../ui/time/wall-time.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import styles from '../people.module.css';
import { useAsking } from '../use-asking.js';
import { inviteWords } from '../words/invite-words.js';
import { peopleWords } from '../words/people-words.js';
import { usePlaceText } from './place-text.js';
import type { KnownPlaces } from './places-of.js';

interface Held {
  readonly drill: string;
  readonly people: readonly HeldPlace[];
  readonly known: KnownPlaces;
  readonly onChanged: () => void;
}

/** Who has a place in the drill, and the way to take it from them. */
export function HeldPlaces({ drill, people, known, onChanged }: Held) {
  const say = useWords(inviteWords);
  const [taking, take] = useState<HeldPlace>();
  return (
    <section className={styles['sheet']} aria-labelledby="held">
      <h2 id="held">{say('invite.people')}</h2>
      {people.length === 0 && (
        <EmptyState title={say('invite.people.none')}>
          <p>{say('invite.people.none.why')}</p>
        </EmptyState>
      )}
      <ul className={styles['list']}>
        {people.map((held) => (
          <HeldLine key={held.assignment} held={held} known={known} onTake={() => take(held)} />
        ))}
      </ul>
      {taking && (
        <TakeDialog drill={drill} held={taking} known={known} onDone={onChanged} onClose={() => take(undefined)} />
      )}
    </section>
  );
}

interface Lined {
  readonly held: HeldPlace;
  readonly known: KnownPlaces;
  readonly onTake: () => void;
}

function HeldLine({ held: { assignment, place, person, since }, known, onTake }: Lined) {
  const say = useWords(inviteWords);
  const words = useWords(peopleWords);
  const textOf = usePlaceText(known);
  const wall = useWallTime();
  return (
    <li>
      <span className={styles['grows']}>
        <span className={styles['strong']} id={`held-${assignment}`}>
          <UserText>{person.name}</UserText>
          {person.disabled && ` · ${say('invite.disabled')}`}
        </span>
        <span className={styles['soft']}>
          {textOf(place)} · <Verbatim>{person.email}</Verbatim> ·{' '}
          {words('people.since', { when: wall.day(Date.parse(since)) })}
        </span>
      </span>
      <Button aria-describedby={`held-${assignment}`} onClick={onTake}>
        {say('invite.take')}
      </Button>
    </li>
  );
}

interface Taken extends Omit<Lined, 'onTake'> {
  readonly drill: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function TakeDialog({ drill, held, known, onDone, onClose }: Taken) {
  const say = useWords(inviteWords);
  const textOf = usePlaceText(known);
  const { faults, send, busy } = useAsking(
    () => ask(`drills/${drill}/people/${held.assignment}`, { method: 'DELETE' }),
    () => {
      onDone();
      onClose();
    },
  );
  return (
    <Dialog title={say('invite.take')} onClose={onClose}>
      <ErrorSummary faults={faults} />
      <p>{say('invite.take.says', { name: `\u2068${held.person.name}\u2069`, role: textOf(held.place) })}</p>
      <Button look="danger" aria-disabled={busy} onClick={() => send(undefined)}>
        {say('invite.take')}
      </Button>
    </Dialog>
  );
}
