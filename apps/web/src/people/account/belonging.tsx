import type { Membership } from '#libs/contracts';
import { useWords } from '../../ui/words/catalogue.js';
import { UserText } from '../../ui/words/user-text.js';
import { useNationName } from '../community/use-nation-name.js';
import styles from '../people.module.css';
import { communityWords } from '../words/community-words.js';

/** Where one stands in the community, as an administrator has said. */
export function Belonging({ memberships }: { readonly memberships: readonly Membership[] }) {
  const say = useWords(communityWords);
  const nameOf = useNationName();
  if (memberships.length === 0) return null;
  return (
    <p className={styles['soft']}>
      {say('community.own')}:{' '}
      {memberships.map(({ nation, organisation }, index) => (
        <span key={`${nation} ${organisation}`}>
          {index > 0 && ' · '}
          <UserText>{organisation === null ? nameOf(nation) : `${organisation}, ${nameOf(nation)}`}</UserText>
        </span>
      ))}
    </p>
  );
}
