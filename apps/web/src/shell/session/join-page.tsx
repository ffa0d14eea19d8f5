import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { useStored } from '../../ui/use-stored.js';
import { useWords } from '../../ui/words/catalogue.js';
import { Verbatim } from '../../ui/words/user-text.js';
import { useTitle } from '../page/page.js';
import { joinWords } from '../words/join-words.js';
import { shellWords } from '../words/shell-words.js';
import { CodeField } from './code-field.js';
import { NameField } from './name-field.js';
import { placeOf, sessionQuery } from './session.js';
import styles from './sign-in-page.module.css';
import { takeFragment } from './take-fragment.js';
import { ownName, useSigningIn } from './use-signing-in.js';

/** Where the QR code of a card leads: the code is in the address already, only the name is asked for. */
export function JoinPage() {
  const say = useWords(joinWords);
  useTitle(say('join.title'));
  return (
    <div className={styles['page']}>
      <div className={styles['card']}>
        <h1>{say('join.title')}</h1>
        <AlreadyIn />
        <JoinForm />
      </div>
      <p className={styles['about']}>
        <a href="/plain">{useWords(shellWords)('shell.plain')}</a>
      </p>
    </div>
  );
}

function JoinForm() {
  const say = useWords(joinWords);
  const [scanned] = useState(takeFragment);
  const [code, setCode] = useState(scanned);
  const { faults, fault, submit, busy } = useSigningIn(code, useStored(ownName));
  const typed = scanned === '' || fault !== undefined || code !== scanned;
  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary faults={faults} />
      {fault !== undefined && <p>{say('join.renewed')}</p>}
      {typed ? (
        <CodeField code={code} fault={fault} onType={setCode} />
      ) : (
        <p>
          {say('join.read')} <Verbatim>{`…${code.slice(-4)}`}</Verbatim>
        </p>
      )}
      <NameField optional />
      <Button type="submit" look="main" aria-disabled={busy}>
        {say(busy ? 'join.joining' : 'join.join')}
      </Button>
    </form>
  );
}

/** Somebody who is in already and scans a card again, or another's machine. */
function AlreadyIn() {
  const say = useWords(joinWords);
  const { data: session } = useQuery({ ...sessionQuery, retry: false });
  if (!session) return null;
  return (
    <p role="status">
      {say('join.already')} <Link to={placeOf(session)}>{say('join.already.go')}</Link>
    </p>
  );
}
