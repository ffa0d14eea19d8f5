import type { Person } from '#libs/contracts';
import { Button } from '../../ui/button.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import styles from '../people.module.css';
import { communityWords } from '../words/community-words.js';
import { installationWords } from '../words/installation-words.js';

interface Listed {
  readonly people: readonly Person[];
  /** Where in the page this list stands: somebody may stand in several. */
  readonly at: string;
  readonly onMove: (person: Person) => void;
}

/** People who belong to the same. */
export function Members({ people, at, onMove }: Listed) {
  const say = useWords(communityWords);
  const installation = useWords(installationWords);
  return (
    <ul className={styles['list']}>
      {people.map((person) => {
        const { id, name, email, disabled } = person;
        return (
          <li key={id}>
            <span className={styles['grows']}>
              <span className={styles['strong']} id={`member-${at}-${id}`}>
                <UserText>{name}</UserText>
                {disabled && ` · ${installation('installation.disabled')}`}
              </span>
              <span className={styles['soft']}>
                <Verbatim>{email}</Verbatim>
              </span>
            </span>
            <Button aria-describedby={`member-${at}-${id}`} onClick={() => onMove(person)}>
              {say('community.change')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
