import type { Invitation, Person } from '#libs/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../../shell/http/ask.js';
import { Loading, useTitle } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { useSession } from '../../shell/session/use-session.js';
import { useWords } from '../../ui/words/catalogue.js';
import { Invitations } from '../drill/invitations.js';
import styles from '../people.module.css';
import { SIGN_INS, SignInLog } from '../sign-in-log.js';
import { communityWords } from '../words/community-words.js';
import { installationWords } from '../words/installation-words.js';
import { CommunityPart } from './community-part.js';
import { GrantInvitation } from './grant-invitation.js';
import { PeopleList } from './people-list.js';

const PEOPLE = 'installation-people';

/** Who has an account here and what was granted to whom; nothing of any drill. */
export function InstallationPlace() {
  const say = useWords(installationWords);
  useTitle(say('installation.title'));
  const community = useWords(communityWords);
  const { grants } = useSession();
  const administers = grants.includes('administrator');
  const answers = useQueryClient();
  const people = useQuery({
    queryKey: [PEOPLE, 'all'],
    queryFn: () => ask<Person[]>('people'),
    enabled: administers,
    staleTime: 0,
  });
  const invited = useQuery({
    queryKey: [PEOPLE, 'invited'],
    queryFn: () => ask<Invitation[]>('invitations'),
    staleTime: 0,
  });
  const renew = (): void => {
    for (const queryKey of [[PEOPLE], SIGN_INS]) void answers.invalidateQueries({ queryKey });
  };
  const error = people.error ?? invited.error;
  if (error) return <WentWrong error={error} />;
  if (!invited.data || (administers && !people.data)) return <Loading />;
  return (
    <div className={styles['place']}>
      <div>
        <h1>{say('installation.title')}</h1>
        <p>{say('installation.why')}</p>
        {administers && (
          <p>
            <Link to="/people/community">{community('community.link')}</Link>
          </p>
        )}
      </div>
      <CommunityPart />
      <GrantInvitation onMade={renew} />
      <Invitations invitations={invited.data} onChanged={renew} />
      {people.data && <PeopleList people={people.data} onChanged={renew} />}
      {administers && <SignInLog title={say('installation.log')} everybody />}
    </div>
  );
}
