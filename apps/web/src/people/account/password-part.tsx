import { useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { useWords } from '../../ui/words/catalogue.js';
import { PasswordField } from '../fields.js';
import styles from '../people.module.css';
import { useAsking, useTextsOf } from '../use-asking.js';
import { accountWords } from '../words/account-words.js';
import { peopleWords } from '../words/people-words.js';

interface Had {
  readonly has: boolean;
  readonly email: string;
  readonly onSaved: () => void;
}

/** Changes the password, or sets the first one. */
export function PasswordPart({ has, email, onSaved }: Had) {
  const say = useWords(accountWords);
  const words = useWords(peopleWords);
  const [saved, setSaved] = useState(0);
  const { faults, fault, send, refuse, busy } = useAsking(
    (body: object) => ask('people/me/password', { method: 'PUT', body }),
    () => {
      setSaved(saved + 1);
      onSaved();
    },
  );
  const fresh = { password: words('people.password.new') };
  const labels: Readonly<Record<string, string>> = has
    ? { current: words('people.password.current'), ...fresh }
    : fresh;
  const read = useTextsOf(labels, 'password');
  return (
    <form
      key={saved}
      noValidate
      className={styles['sheet']}
      onSubmit={(event) => {
        const { texts, faults: found } = read(event);
        if (found.length > 0) refuse(found);
        else send(texts);
      }}
    >
      <h2>{say('account.password')}</h2>
      <ErrorSummary faults={faults} />
      <p>{say(has ? 'account.password.says' : 'account.password.none')}</p>
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <div className={styles['two']}>
        {has && <PasswordField kind="current" fault={fault('current')} />}
        <PasswordField kind="new" fault={fault('password')} />
      </div>
      <div className={styles['row']}>
        <Button type="submit" aria-disabled={busy}>
          {say(busy ? 'account.saving' : has ? 'account.password.change' : 'account.password.set')}
        </Button>
        <span role="status">{saved > 0 && say('account.saved')}</span>
      </div>
    </form>
  );
}
