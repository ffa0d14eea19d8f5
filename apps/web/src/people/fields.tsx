import { useState } from 'react';
import { Choice } from '../ui/form/choice.js';
import { describedBy, Field } from '../ui/form/field.js';
import { useWords } from '../ui/words/catalogue.js';
import { peopleWords } from './words/people-words.js';

interface Asked {
  readonly fault: string | undefined;
  readonly value?: string;
}

/** An address for e-mail, as it is typed into `email` of a form. */
export function EmailField({ fault, value, optional = false }: Asked & { readonly optional?: boolean }) {
  const say = useWords(peopleWords);
  return (
    <Field id="email" label={say('people.email')} fault={fault} optional={optional}>
      <input
        id="email"
        name="email"
        type="email"
        dir="ltr"
        autoComplete="username"
        defaultValue={value}
        maxLength={254}
        {...describedBy({ id: 'email', hint: undefined, fault })}
      />
    </Field>
  );
}

interface Proved extends Asked {
  readonly kind?: 'password' | 'new' | 'current';
  readonly id?: string;
}

/** A password, which may be looked at while it is typed, into `password` of a form or another name. */
export function PasswordField({ fault, kind = 'password', id = kind === 'current' ? 'current' : 'password' }: Proved) {
  const say = useWords(peopleWords);
  const [shown, show] = useState(false);
  const label = say(kind === 'password' ? 'people.password' : `people.password.${kind}`);
  const hint = kind === 'new' ? say('people.password.hint') : undefined;
  return (
    <Field id={id} label={label} hint={hint} fault={fault}>
      <input
        id={id}
        name={id}
        type={shown ? 'text' : 'password'}
        dir="ltr"
        autoComplete={kind === 'new' ? 'new-password' : 'current-password'}
        maxLength={256}
        {...describedBy({ id, hint, fault })}
      />
      <Choice type="checkbox" checked={shown} onChange={({ target }) => show(target.checked)}>
        {say('people.password.show')}
      </Choice>
    </Field>
  );
}
