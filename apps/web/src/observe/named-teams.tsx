import type { Board } from '#libs/contracts';
import { useWords } from '../ui/words/catalogue.js';
import { UserText } from '../ui/words/user-text.js';
import styles from './named-teams.module.css';
import { observeWords } from './observe-words.js';

/** The teams that let themselves be named, by name only; nothing while there are none. */
export function NamedTeams({ board: { named } }: { readonly board: Board }) {
  const say = useWords(observeWords);
  if (named.length === 0) return null;
  return (
    <section className={styles['named']} aria-label={say('observe.named')}>
      <h2>{say('observe.named')}</h2>
      <ul>
        {named.map(({ name, nation }) => (
          <li key={`${nation}/${name}`}>
            <UserText>{name}</UserText>
            <span>
              <UserText>{nation}</UserText>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
