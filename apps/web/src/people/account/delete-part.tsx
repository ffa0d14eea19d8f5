import type { Self } from '#libs/contracts';
import { useState } from 'react';
import { textIn } from '../../control/command/reason-field.js';
import { ask } from '../../shell/http/ask.js';
import { Button } from '../../ui/button.js';
import { useWords } from '../../ui/words/catalogue.js';
import { Verbatim } from '../../ui/words/user-text.js';
import { EmailField } from '../fields.js';
import styles from '../people.module.css';
import { accountWords } from '../words/account-words.js';
import { signInWords } from '../words/sign-in-words.js';
import { proofBeside } from './prove-by-passkey.js';
import { ProvingDialog } from './proving-dialog.js';

/** Takes the account away for good; whoever means it types their address. */
export function DeletePart({ self: { person, ways } }: { readonly self: Self }) {
  const say = useWords(accountWords);
  const signIn = useWords(signInWords);
  const [leaving, leave] = useState(false);
  const read = (form: FormData) => {
    const email = textIn(form, 'email');
    const isTheirs = email.toLowerCase() === person.email.toLowerCase();
    return isTheirs ? { body: { email } } : { faults: [{ field: 'email', message: say('account.delete.other') }] };
  };
  return (
    <section className={styles['sheet']} aria-labelledby="delete-account">
      <h2 id="delete-account">{say('account.delete')}</h2>
      <p>{say('account.delete.why')}</p>
      <Button look="danger" onClick={() => leave(true)}>
        {say('account.delete.do')}
      </Button>
      {leaving && (
        <ProvingDialog
          title={say('account.delete.do')}
          says={say('account.delete.says')}
          danger
          proves={ways.password}
          read={read}
          does={async (body) =>
            ask('people/me/delete', { method: 'POST', body: { ...body, ...(await proofBeside(ways)) } })
          }
          otherwise={signIn('sign-in.passkey.failed')}
          // Nothing of this page is anybody's any more.
          onDone={() => window.location.assign('/sign-in')}
          onClose={() => leave(false)}
        >
          {(fault) => (
            <>
              <p>
                <Verbatim>{person.email}</Verbatim>
              </p>
              <EmailField fault={fault('email')} />
            </>
          )}
        </ProvingDialog>
      )}
    </section>
  );
}
