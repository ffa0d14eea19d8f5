import type { Person } from '#libs/contracts';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText, Verbatim } from '../../ui/words/user-text.js';
import styles from '../people.module.css';
import { communityWords } from '../words/community-words.js';
import { Members } from './members.js';
import { useNationName } from './use-nation-name.js';
import type { NationOf } from './who-belongs-where.js';

interface Sheeted {
  readonly nation: NationOf;
  readonly onMove: (person: Person) => void;
}

/** One nation: its organisations, and who is in them. */
export function NationSheet({ nation: { nation, count, organisations }, onMove }: Sheeted) {
  const say = useWords(communityWords);
  const name = useNationName()(nation);
  return (
    <section className={styles['sheet']} aria-labelledby={`nation-${nation}`}>
      <h2 id={`nation-${nation}`}>
        <UserText>{name}</UserText>{' '}
        {name !== nation && (
          <span className={styles['soft']}>
            <Verbatim>{nation}</Verbatim>
          </span>
        )}
      </h2>
      <p className={styles['soft']}>{say('community.count', { count })}</p>
      {organisations.map(({ organisation, people }) => (
        <div key={organisation ?? ''}>
          <h3>{organisation === null ? say('community.no-organisation') : <UserText>{organisation}</UserText>}</h3>
          <Members people={people} at={`${nation}-${organisation ?? ''}`} onMove={onMove} />
        </div>
      ))}
    </section>
  );
}
