import { lazy, Suspense, useState } from 'react';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { useStored } from '../../ui/use-stored.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useTitle } from '../page/page.js';
import { shellWords } from '../words/shell-words.js';
import { CodeField } from './code-field.js';
import { NameField } from './name-field.js';
import styles from './sign-in-page.module.css';
import { ownName, useSigningIn } from './use-signing-in.js';

/** Not part of what a team loads before it can play. */
const AccountSignIn = lazy(async () => ({
  default: (await import('../../people/sign-in/account-sign-in.js')).AccountSignIn,
}));

/** Signing in: by the code that the organiser gave, or with an account. */
export function SignInPage() {
  const say = useWords(shellWords);
  useTitle(say('shell.sign-in'));
  return (
    <div className={styles['page']}>
      <div className={styles['card']}>
        <h1>{say('shell.sign-in')}</h1>
        <SignInForm />
      </div>
      <section className={styles['other']} aria-labelledby="account">
        <h2 id="account">{say('shell.account')}</h2>
        <Suspense>
          <AccountSignIn />
        </Suspense>
      </section>
      <div className={styles['about']}>
        <p>{say('shell.about')}</p>
        <p>
          <a href="/plain">{say('shell.plain')}</a>
        </p>
      </div>
    </div>
  );
}

function SignInForm() {
  const say = useWords(shellWords);
  const [code, setCode] = useState('');
  const name = useStored(ownName);
  const [known] = useState(name !== '');
  const { faults, fault, submit, busy } = useSigningIn(code, name);
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      <CodeField code={code} fault={fault} onType={setCode} />
      <details className={styles['more']} open={known}>
        <summary>{say('shell.name')}</summary>
        <NameField />
      </details>
      <Button type="submit" look="main" aria-disabled={busy}>
        {say(busy ? 'shell.signing-in' : 'shell.sign-in')}
      </Button>
    </form>
  );
}
