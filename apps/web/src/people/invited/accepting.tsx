import type { AcceptedInvitation, ShownInvitation } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { ask } from '../../shell/http/ask.js';
import { sessionQuery } from '../../shell/session/session.js';
import { Button } from '../../ui/button.js';
import { Choice } from '../../ui/form/choice.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { EmailField, PasswordField } from '../fields.js';
import { PasswordSignIn } from '../sign-in/account-sign-in.js';
import { useAsking, useTextsOf } from '../use-asking.js';
import { toProvider, useProviders } from '../use-providers.js';
import { useSelf } from '../use-self.js';
import { peopleWords } from '../words/people-words.js';
import { signInWords } from '../words/sign-in-words.js';

interface Accepted {
  readonly token: string;
  readonly shown: ShownInvitation;
  readonly onAccepted: (accepted: AcceptedInvitation) => void;
}

const accepts = (body: object): Promise<AcceptedInvitation> =>
  ask<AcceptedInvitation>('invitations/accept', { method: 'POST', body });

/** Accepting as the person who is signed in, as somebody new, or with the account that one has. */
export function Accepting({ token, shown, onAccepted }: Accepted) {
  const say = useWords(signInWords);
  const { data: session } = useQuery(sessionQuery);
  const [has, setHas] = useState(false);
  const asOneself = useAsking(() => accepts({ token }), onAccepted);
  if (session?.person) return <AsOneself {...asOneself} />;
  return (
    <>
      <ErrorSummary faults={asOneself.faults} />
      <Choice type="checkbox" checked={has} onChange={({ target }) => setHas(target.checked)}>
        {say('invited.have')}
      </Choice>
      {has ? (
        <PasswordSignIn button={say('invited.have.do')} onIn={() => asOneself.send(undefined)} />
      ) : (
        <AsNew token={token} shown={shown} onAccepted={onAccepted} />
      )}
    </>
  );
}

function AsOneself({
  faults,
  busy,
  send,
}: Pick<ReturnType<typeof useAsking<undefined, unknown>>, 'faults' | 'busy' | 'send'>) {
  const say = useWords(signInWords);
  const { data: self } = useSelf();
  return (
    <>
      <ErrorSummary faults={faults} />
      {self && <p>{say('invited.who', { name: `\u2068${self.person.name}\u2069` })}</p>}
      <Button look="main" aria-disabled={busy} onClick={() => send(undefined)}>
        {say(busy ? 'invited.accepting' : 'invited.accept')}
      </Button>
      <p>{say('invited.other')}</p>
    </>
  );
}

/** Whoever is known to another service needs no password of this place. */
function useAcceptingBy(token: string) {
  const words = useWords(peopleWords);
  const { faults, send, refuse } = useAsking(toProvider, () => undefined);
  const read = useTextsOf({ name: words('people.name'), email: words('people.email') });
  const by = (id: string, event: SubmitEvent<HTMLFormElement>): void => {
    const { texts, faults: found } = read(event);
    if (found.length > 0) refuse(found);
    else send({ id, how: { what: 'accept', token, ...texts } });
  };
  return { by, faults };
}

function AsNew({ token, shown, onAccepted }: Accepted) {
  const say = useWords(signInWords);
  const words = useWords(peopleWords);
  const { faults, fault, send, refuse, busy } = useAsking(accepts, onAccepted);
  const labels = { name: words('people.name'), email: words('people.email'), password: words('people.password.new') };
  const read = useTextsOf(labels, 'password');
  const { data: providers = [] } = useProviders();
  const accepting = useAcceptingBy(token);
  return (
    <form
      noValidate
      aria-label={say('invited.new')}
      onSubmit={(event) => {
        const by = event.nativeEvent.submitter?.getAttribute('value');
        if (by) return accepting.by(by, event);
        const { texts, faults: found } = read(event);
        if (found.length > 0) refuse(found);
        else send({ token, person: texts });
      }}
    >
      <ErrorSummary faults={[...faults, ...accepting.faults]} />
      <Field id="name" label={labels.name} fault={fault('name')}>
        <input
          id="name"
          name="name"
          dir="auto"
          autoComplete="name"
          maxLength={200}
          defaultValue={shown.name ?? ''}
          {...describedBy({ id: 'name', hint: undefined, fault: fault('name') })}
        />
      </Field>
      <EmailField fault={fault('email')} value={shown.email ?? ''} />
      <PasswordField kind="new" fault={fault('password')} />
      <Button type="submit" look="main" aria-disabled={busy}>
        {say(busy ? 'invited.accepting' : 'invited.new.do')}
      </Button>
      {providers.map(({ id, name }) => (
        <Button key={id} type="submit" value={id}>
          {say('invited.by', { name: `\u2068${name}\u2069` })}
        </Button>
      ))}
    </form>
  );
}
