import type { MadeInvitation } from '#libs/contracts';
import { useState, type SubmitEvent } from 'react';
import { textIn } from '../../control/command/reason-field.js';
import { ask } from '../../shell/http/ask.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { EmailInvited, NameInvited } from '../drill/invited-fields.js';
import styles from '../people.module.css';
import { ShownOnce } from '../shown-once.js';
import { useAsking } from '../use-asking.js';
import { installationWords } from '../words/installation-words.js';
import { inviteWords } from '../words/invite-words.js';
import { roleWords } from '../words/role-words.js';

const GRANTS = ['organiser', 'author', 'translator', 'administrator'] as const;

/** Invites somebody to have an account with a grant. */
export function GrantInvitation({ onMade }: { readonly onMade: () => void }) {
  const say = useWords(installationWords);
  const invite = useWords(inviteWords);
  const roles = useWords(roleWords);
  const [made, setMade] = useState<MadeInvitation>();
  const { faults, fault, send, busy } = useAsking(
    (body: object) => ask<MadeInvitation>('invitations', { method: 'POST', body }),
    (told) => {
      setMade(told);
      onMade();
    },
  );
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [name, email] = [textIn(form, 'name'), textIn(form, 'email')];
    const gives = { what: 'grant', grant: textIn(form, 'grant') };
    send({ gives, ...(name !== '' && { name }), ...(email !== '' && { email }) });
  };
  if (made) {
    const { gives } = made.invitation;
    const what = gives.what === 'grant' ? roles(`role.grant.${gives.grant}`) : '';
    return (
      <ShownOnce
        title={invite('invite.made', { what })}
        lines={[`${window.location.origin}${made.link}`]}
        file="muster-invitation"
        onKept={() => setMade(undefined)}
      >
        <p>{invite('invite.made.why')}</p>
      </ShownOnce>
    );
  }
  return (
    <form className={styles['sheet']} onSubmit={submit} noValidate aria-labelledby="invite">
      <h2 id="invite">{say('installation.invite')}</h2>
      <ErrorSummary faults={faults} />
      <div className={styles['two']}>
        <Field id="grant" label={say('installation.invite.as')}>
          <select id="grant" name="grant">
            {GRANTS.map((grant) => (
              <option key={grant} value={grant}>
                {roles(`role.grant.${grant}`)}
              </option>
            ))}
          </select>
        </Field>
        <NameInvited fault={fault('name')} />
        <EmailInvited fault={fault('email')} />
      </div>
      <Button type="submit" look="main" aria-disabled={busy}>
        {invite(busy ? 'invite.making' : 'invite.make')}
      </Button>
    </form>
  );
}
