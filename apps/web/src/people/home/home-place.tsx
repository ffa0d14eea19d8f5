import type { OwnPlace, Self } from '#libs/contracts';
import { Link } from '@tanstack/react-router';
import { Loading, useTitle } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { useTold } from '../../shell/words/problem-words.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { StatusWord } from '../../ui/marks/status-word.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import styles from '../people.module.css';
import { useGoing } from '../use-going.js';
import { useSelf } from '../use-self.js';
import { homeWords } from '../words/home-words.js';
import { useRole } from '../words/role-words.js';
import { AccountNews } from './account-news.js';

/** Where a person arrives: the places that they have, and what else they may do. */
export function HomePlace() {
  const say = useWords(homeWords);
  useTitle(say('home.title'));
  const { data: self, error } = useSelf();
  if (error && !self) return <WentWrong error={error} />;
  if (!self) return <Loading />;
  return (
    <div className={styles['place']}>
      <h1>{say('home.hello', { name: `\u2068${self.person.name}\u2069` })}</h1>
      <AccountNews news={self.news} />
      <section className={styles['sheet']} aria-labelledby="places">
        <h2 id="places">{say('home.title')}</h2>
        {self.places.length === 0 ? (
          <EmptyState title={say('home.none')}>
            <p>{say('home.none.why')}</p>
          </EmptyState>
        ) : (
          <Places places={self.places} />
        )}
      </section>
      <MayDo grants={self.person.grants} />
    </div>
  );
}

function Places({ places }: { readonly places: readonly OwnPlace[] }) {
  const say = useWords(homeWords);
  const told = useTold();
  const going = useGoing();
  return (
    <>
      <ErrorSummary faults={going.error ? [{ message: told(going.error) }] : []} />
      <p className={styles['soft']}>{say('home.one')}</p>
      <ul className={styles['list']}>
        {places.map((own) => (
          <PlaceLine
            key={own.assignment}
            own={own}
            busy={going.isPending}
            onGo={() => !going.isPending && going.mutate(own.place)}
          />
        ))}
      </ul>
    </>
  );
}

interface Lined {
  readonly own: OwnPlace;
  readonly busy: boolean;
  readonly onGo: () => void;
}

function PlaceLine({ own: { assignment, place, title, over, of }, busy, onGo }: Lined) {
  const say = useWords(homeWords);
  const role = useRole();
  return (
    <li>
      <span className={styles['grows']}>
        <span className={styles['strong']} id={`place-${assignment}`}>
          <UserText>{title}</UserText>
        </span>
        <span className={styles['soft']}>
          {role(place)}
          {of !== null && (
            <>
              {' · '}
              <UserText>{of}</UserText>
            </>
          )}
        </span>
      </span>
      <StatusWord shape={over ? 'stop' : 'play'} tone={over ? 'done' : 'live'}>
        {say(over ? 'home.over' : 'home.on')}
      </StatusWord>
      <Button
        look={over ? 'plain' : 'main'}
        aria-disabled={busy}
        aria-describedby={`place-${assignment}`}
        onClick={onGo}
      >
        {say('home.open')}
      </Button>
    </li>
  );
}

function MayDo({ grants }: { readonly grants: Self['person']['grants'] }) {
  const say = useWords(homeWords);
  return (
    <nav className={styles['sheet']} aria-labelledby="may">
      <h2 id="may">{say('home.may')}</h2>
      <ul className={styles['links']}>
        {grants.includes('organiser') && (
          <li>
            <Link to="/new-drill">{say('home.create')}</Link>
          </li>
        )}
        {grants.some((grant) => grant !== 'administrator') && (
          <li>
            <Link to="/studio">{say('home.studio')}</Link>
          </li>
        )}
        {grants.includes('administrator') && (
          <li>
            <Link to="/people">{say('home.people')}</Link>
          </li>
        )}
        <li>
          <Link to="/account">{say('home.account')}</Link>
        </li>
      </ul>
    </nav>
  );
}
