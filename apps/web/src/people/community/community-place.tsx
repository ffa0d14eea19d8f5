import type { Community, Person } from '#libs/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { Loading, useTitle } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import styles from '../people.module.css';
import { communityWords } from '../words/community-words.js';
import { Members } from './members.js';
import { MembershipDialog } from './membership-dialog.js';
import { NationSheet } from './nation-sheet.js';
import { whoBelongsWhere } from './who-belongs-where.js';

const PEOPLE = ['installation-people', 'all'] as const;

/** Who belongs where in the community: nation by nation, organisation by organisation. */
export function CommunityPlace() {
  const say = useWords(communityWords);
  useTitle(say('community.title'));
  const answers = useQueryClient();
  const [sought, seek] = useState('');
  const [moving, move] = useState<Person>();
  const people = useQuery({ queryKey: PEOPLE, queryFn: () => ask<Person[]>('people'), staleTime: 0 });
  const community = useQuery({ queryKey: ['community'], queryFn: () => ask<Community>('community') });
  const shown = useMemo(() => whoBelongsWhere(found(people.data ?? [], sought)), [people.data, sought]);
  const error = people.error ?? community.error;
  if (error && !people.data) return <WentWrong error={error} />;
  if (!people.data || !community.data) return <Loading />;
  const { nations, nowhere } = shown;
  return (
    <div className={styles['place']}>
      <div>
        <p>
          <Link to="/people">{say('community.back')}</Link>
        </p>
        <h1>
          {say('community.title')}
          {community.data.name !== '' && (
            <>
              : <UserText>{community.data.name}</UserText>
            </>
          )}
        </h1>
        <p>{say('community.why')}</p>
      </div>
      <Finding sought={sought} onSeek={seek} />
      {nations.length + nowhere.length === 0 && (
        <EmptyState title={say(sought === '' ? 'community.none' : 'community.not-found')}>
          <p>{say(sought === '' ? 'community.none.why' : 'community.not-found.why')}</p>
        </EmptyState>
      )}
      {nations.map((nation) => (
        <NationSheet key={nation.nation} nation={nation} onMove={move} />
      ))}
      {nowhere.length > 0 && <Nowhere people={nowhere} onMove={move} />}
      {moving && (
        <MembershipDialog
          person={moving}
          people={people.data}
          onDone={() => void answers.invalidateQueries({ queryKey: PEOPLE })}
          onClose={() => move(undefined)}
        />
      )}
    </div>
  );
}

function Finding({ sought, onSeek }: { readonly sought: string; readonly onSeek: (sought: string) => void }) {
  const say = useWords(communityWords);
  return (
    <search>
      <Field id="sought" label={say('community.find')}>
        <input
          id="sought"
          type="search"
          dir="auto"
          autoComplete="off"
          value={sought}
          onChange={({ target }) => onSeek(target.value)}
        />
      </Field>
    </search>
  );
}

function Nowhere({
  people,
  onMove,
}: {
  readonly people: readonly Person[];
  readonly onMove: (person: Person) => void;
}) {
  const say = useWords(communityWords);
  return (
    <section className={styles['sheet']} aria-labelledby="nowhere">
      <h2 id="nowhere">{say('community.nowhere')}</h2>
      <p className={styles['soft']}>{say('community.nowhere.why')}</p>
      <Members people={people} at="nowhere" onMove={onMove} />
    </section>
  );
}

/** Whose name, address, nation or organisation has what is sought in it. */
function found(people: readonly Person[], sought: string): readonly Person[] {
  const wanted = sought.trim().toLocaleLowerCase();
  if (wanted === '') return people;
  return people.filter(({ name, email, memberships }) =>
    [name, email, ...memberships.flatMap(({ nation, organisation }) => [nation, organisation ?? ''])].some((text) =>
      text.toLocaleLowerCase().includes(wanted),
    ),
  );
}
