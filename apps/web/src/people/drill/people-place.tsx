import type { AccessCodeList, DrillSummary, HeldPlace, Invitation } from '#libs/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ask } from '../../shell/http/ask.js';
import { Loading, useTitle } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import styles from '../people.module.css';
import { inviteWords } from '../words/invite-words.js';
import { HeldPlaces } from './held-places.js';
import { Invitations } from './invitations.js';
import { InviteForm } from './invite-form.js';
import { placesOf } from './places-of.js';

/** The people of a drill: who has a place, who is invited, and how more of them are. */
export function PeoplePlace() {
  const say = useWords(inviteWords);
  useTitle(say('invite.title'));
  const { drill } = useParams({ from: '/control/$drill/people' });
  const answers = useQueryClient();
  const summary = useQuery({ queryKey: ['drills', drill], queryFn: () => ask<DrillSummary>(`drills/${drill}`) });
  const codes = useQuery({
    queryKey: ['drills', drill, 'codes'],
    queryFn: () => ask<AccessCodeList>(`drills/${drill}/codes`),
  });
  const people = useQuery({
    queryKey: ['drill-people', drill, 'held'],
    queryFn: () => ask<HeldPlace[]>(`drills/${drill}/people`),
    staleTime: 0,
  });
  const invitations = useQuery({
    queryKey: ['drill-people', drill, 'invited'],
    queryFn: () => ask<Invitation[]>(`invitations?drill=${drill}`),
    staleTime: 0,
  });
  const known = useMemo(
    () => (summary.data && codes.data ? placesOf(summary.data, codes.data) : undefined),
    [summary.data, codes.data],
  );
  const error = summary.error ?? codes.error ?? people.error ?? invitations.error;
  if (error) return <WentWrong error={error} />;
  if (!summary.data || !known || !people.data || !invitations.data) return <Loading />;
  const renew = (): void => void answers.invalidateQueries({ queryKey: ['drill-people', drill] });
  return (
    <div className={styles['place']}>
      <div>
        <p className={styles['row']}>
          <Link to="/control/$drill" params={{ drill }}>
            {say('invite.back')}
          </Link>
          <Link to="/control/$drill/cards" params={{ drill }}>
            {say('invite.cards')}
          </Link>
        </p>
        <h1>
          {say('invite.title')}: <UserText>{summary.data.title}</UserText>
        </h1>
        <p>{say('invite.why')}</p>
      </div>
      <InviteForm known={known} onMade={renew} />
      <Invitations invitations={invitations.data} known={known} onChanged={renew} />
      <HeldPlaces drill={drill} people={people.data} known={known} onChanged={renew} />
    </div>
  );
}
