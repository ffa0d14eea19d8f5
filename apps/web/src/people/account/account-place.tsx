import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Loading, useTitle } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { takeFragment } from '../../shell/session/take-fragment.js';
import { useWords } from '../../ui/words/catalogue.js';
import { Verbatim } from '../../ui/words/user-text.js';
import { AccountNews } from '../home/account-news.js';
import styles from '../people.module.css';
import { SIGN_INS, SignInLog } from '../sign-in-log.js';
import { SELF, useSelf } from '../use-self.js';
import { accountWords } from '../words/account-words.js';
import { Belonging } from './belonging.js';
import { DeletePart } from './delete-part.js';
import { EmailPart } from './email-part.js';
import { NamePart } from './name-part.js';
import { PasskeysPart } from './passkeys-part.js';
import { PasswordPart } from './password-part.js';
import { ProvidersPart } from './providers-part.js';
import { RecoveryPart } from './recovery-part.js';
import { SessionsPart } from './sessions-part.js';
import { TokensPart } from './tokens-part.js';

/** A person's own account: name, ways in, sessions, tokens, and what happened with it. */
export function AccountPlace() {
  const say = useWords(accountWords);
  useTitle(say('account.title'));
  // Where the address says so, the account is new, and nobody has been shown a recovery code yet.
  const [fresh] = useState(() => takeFragment() === 'welcome');
  const { data: self, error } = useSelf();
  const answers = useQueryClient();
  const renew = (): void => {
    for (const queryKey of [SELF, SIGN_INS]) void answers.invalidateQueries({ queryKey });
  };
  if (error && !self) return <WentWrong error={error} />;
  if (!self) return <Loading />;
  return (
    <div className={styles['place']}>
      <div>
        <h1>{say('account.title')}</h1>
        <p className={styles['soft']}>
          <Verbatim>{self.person.email}</Verbatim>
        </p>
        <Belonging memberships={self.person.memberships} />
      </div>
      <AccountNews news={self.news} />
      {fresh && self.ways.recoveryCodes === 0 && (
        <p role="status" className={styles['news']}>
          {say('account.welcome')}
        </p>
      )}
      <NamePart name={self.person.name} onSaved={renew} />
      <EmailPart self={self} onSaved={renew} />
      <PasswordPart has={self.ways.password} email={self.person.email} onSaved={renew} />
      <PasskeysPart proves={self.ways.password} onChanged={renew} />
      <ProvidersPart linked={self.ways.providers} onChanged={renew} />
      <RecoveryPart left={self.ways.recoveryCodes} proves={self.ways.password} onMade={renew} />
      <SessionsPart places={self.places} />
      <TokensPart places={self.places} proves={self.ways.password} />
      <SignInLog title={say('account.log')} />
      <DeletePart self={self} />
    </div>
  );
}
