import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { inviteWords } from '../words/invite-words.js';

interface Asked {
  readonly fault: string | undefined;
}

/** For whom an invitation is meant. */
export function NameInvited({ fault }: Asked) {
  const say = useWords(inviteWords);
  const hint = say('invite.name.hint');
  return (
    <Field id="name" label={say('invite.name')} hint={hint} fault={fault} optional>
      <input
        id="name"
        name="name"
        dir="auto"
        maxLength={200}
        autoComplete="off"
        {...describedBy({ id: 'name', hint, fault })}
      />
    </Field>
  );
}

/** Where they can be written to. */
export function EmailInvited({ fault }: Asked) {
  const say = useWords(inviteWords);
  return (
    <Field id="email" label={say('invite.email')} fault={fault} optional>
      <input
        id="email"
        name="email"
        type="email"
        dir="ltr"
        maxLength={254}
        autoComplete="off"
        {...describedBy({ id: 'email', hint: undefined, fault })}
      />
    </Field>
  );
}

/** How long an invitation can be used. */
export function DaysField({ fault, most }: Asked & { readonly most: number }) {
  const say = useWords(inviteWords);
  return (
    <Field id="days" label={say('invite.days')} fault={fault}>
      <input
        id="days"
        name="days"
        type="number"
        min={1}
        max={most}
        defaultValue={14}
        {...describedBy({ id: 'days', hint: undefined, fault })}
      />
    </Field>
  );
}
