import type { Person } from '#libs/contracts';
import { useState } from 'react';
import { ask } from '../../shell/http/ask.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import styles from '../people.module.css';
import { useAsking, useTextsOf } from '../use-asking.js';
import { accountWords } from '../words/account-words.js';

/** What one is called. */
export function NamePart({ name, onSaved }: { readonly name: string; readonly onSaved: () => void }) {
  const say = useWords(accountWords);
  const [saved, setSaved] = useState(false);
  const { faults, fault, send, refuse, busy } = useAsking(
    (body: object) => ask<Person>('people/me', { method: 'PUT', body }),
    () => {
      setSaved(true);
      onSaved();
    },
  );
  const read = useTextsOf({ name: say('account.name') });
  return (
    <form
      noValidate
      className={styles['sheet']}
      onSubmit={(event) => {
        const { texts, faults: found } = read(event);
        if (found.length > 0) refuse(found);
        else send(texts);
      }}
    >
      <ErrorSummary faults={faults} />
      <Field id="name" label={say('account.name')} hint={say('account.name.hint')} fault={fault('name')}>
        <input
          id="name"
          name="name"
          dir="auto"
          autoComplete="name"
          maxLength={200}
          defaultValue={name}
          onChange={() => setSaved(false)}
          {...describedBy({ id: 'name', hint: true, fault: fault('name') })}
        />
      </Field>
      <div className={styles['row']}>
        <Button type="submit" aria-disabled={busy}>
          {say(busy ? 'account.saving' : 'account.save')}
        </Button>
        <span role="status">{saved && say('account.saved')}</span>
      </div>
    </form>
  );
}
