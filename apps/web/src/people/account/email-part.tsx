import type { Person, Self } from '#libs/contracts';
import { useState } from 'react';
import { textIn } from '../../control/command/reason-field.js';
import { ask } from '../../shell/http/ask.js';
import { Button } from '../../ui/button.js';
import { useWords } from '../../ui/words/catalogue.js';
import { Verbatim } from '../../ui/words/user-text.js';
import { EmailField } from '../fields.js';
import styles from '../people.module.css';
import { accountWords } from '../words/account-words.js';
import { peopleWords } from '../words/people-words.js';
import { signInWords } from '../words/sign-in-words.js';
import { proofBeside } from './prove-by-passkey.js';
import { ProvingDialog } from './proving-dialog.js';

interface Kept {
  readonly self: Self;
  readonly onSaved: () => void;
}

/** The address that one signs in with, and how to change it. */
export function EmailPart({ self: { person, ways }, onSaved }: Kept) {
  const say = useWords(accountWords);
  const words = useWords(peopleWords);
  const signIn = useWords(signInWords);
  const [changing, change] = useState(false);
  const [saved, setSaved] = useState(false);
  const read = (form: FormData) => {
    const email = textIn(form, 'email');
    const missing = words('people.missing', { label: words('people.email') });
    return email === '' ? { faults: [{ field: 'email', message: missing }] } : { body: { email } };
  };
  return (
    <section className={styles['sheet']} aria-labelledby="own-email">
      <h2 id="own-email">{words('people.email')}</h2>
      <p>
        <Verbatim>{person.email}</Verbatim>
      </p>
      <div className={styles['row']}>
        <Button onClick={() => change(true)}>{say('account.email.change')}</Button>
        <span role="status">{saved && say('account.saved')}</span>
      </div>
      {changing && (
        <ProvingDialog<Person>
          title={say('account.email.change')}
          says={say('account.email.says')}
          proves={ways.password}
          read={read}
          does={async (body) =>
            ask<Person>('people/me/email', { method: 'PUT', body: { ...body, ...(await proofBeside(ways)) } })
          }
          otherwise={signIn('sign-in.passkey.failed')}
          onDone={() => {
            change(false);
            setSaved(true);
            onSaved();
          }}
          onClose={() => change(false)}
        >
          {(fault) => <EmailField fault={fault('email')} value={person.email} />}
        </ProvingDialog>
      )}
    </section>
  );
}
