import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState, type SubmitEvent } from 'react';
import { Button } from '../../ui/button.js';
import { ErrorSummary, type FormFault } from '../../ui/form/error-summary.js';
import { describedBy, Field } from '../../ui/form/field.js';
import { Stored } from '../../ui/stored.js';
import { useStored } from '../../ui/use-stored.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useTitle } from '../page/page.js';
import { useTold } from '../words/problem-words.js';
import { shellWords } from '../words/shell-words.js';
import { placeOf, signIn } from './session.js';
import styles from './sign-in-page.module.css';

const SHORTEST = 4;
const LONGEST_NAME = 60;

/** By which name this browser's user is seen by their own team. */
const ownName = new Stored('muster.name', (found) => (typeof found === 'string' ? found.slice(0, LONGEST_NAME) : ''));

/** Signing in by the code that the organiser gave. */
export function SignInPage() {
  const say = useWords(shellWords);
  useTitle(say('shell.sign-in'));
  return (
    <div className={styles['page']}>
      <div className={styles['card']}>
        <h1>{say('shell.sign-in')}</h1>
        <SignInForm />
      </div>
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
      <Field id="code" label={say('shell.code')} hint={say('shell.code.hint')} fault={fault}>
        <input
          id="code"
          value={code}
          onChange={({ target }) => setCode(target.value)}
          className={styles['code']}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          {...describedBy({ id: 'code', hint: true, fault })}
        />
      </Field>
      <details className={styles['more']} open={known}>
        <summary>{say('shell.name')}</summary>
        <Field id="name" label={say('shell.name.label')} hint={say('shell.name.hint')}>
          <input
            id="name"
            value={name}
            onChange={({ target }) => ownName.set(target.value)}
            dir="auto"
            maxLength={LONGEST_NAME}
            autoComplete="nickname"
            {...describedBy({ id: 'name', hint: true, fault: undefined })}
          />
        </Field>
      </details>
      <Button type="submit" look="main" aria-disabled={busy}>
        {say(busy ? 'shell.signing-in' : 'shell.sign-in')}
      </Button>
    </form>
  );
}

function useSigningIn(code: string, name: string) {
  const say = useWords(shellWords);
  const told = useTold();
  const navigate = useNavigate();
  const [tooShort, setTooShort] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: signIn,
    networkMode: 'always',
    onSuccess: (session) => navigate({ to: placeOf(session) }),
  });
  const fault = tooShort ? say('shell.code.missing') : error ? told(error) : undefined;
  const faults = useMemo((): FormFault[] => (fault ? [{ field: 'code', message: fault }] : []), [fault, error]);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const short = code.trim().length < SHORTEST;
    setTooShort(short);
    if (!short && !isPending) mutate({ code: code.trim(), name: name.trim() });
  };
  return { faults: isPending ? NONE : faults, fault: isPending ? undefined : fault, submit, busy: isPending };
}

const NONE: readonly FormFault[] = [];
