import { Link } from '@tanstack/react-router';
import { signInAsPerson } from '../../shell/session/session.js';
import { useArriving } from '../../shell/session/use-arriving.js';
import { Button } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form/error-summary.js';
import { useWords } from '../../ui/words/catalogue.js';
import { EmailField, PasswordField } from '../fields.js';
import { useAsking, useTextsOf } from '../use-asking.js';
import { peopleWords } from '../words/people-words.js';
import { signInWords } from '../words/sign-in-words.js';
import { PasskeySignIn } from './passkey-sign-in.js';
import { ProviderSignIn } from './provider-sign-in.js';

/** Coming in as a person who has an account. */
export function AccountSignIn() {
  const say = useWords(signInWords);
  return (
    <>
      <PasswordSignIn button={say('sign-in.password')} onIn={useArriving()} />
      <PasskeySignIn />
      <ProviderSignIn />
      <p>
        <Link to="/recover">{say('sign-in.forgotten')}</Link>
      </p>
    </>
  );
}

interface Signed {
  readonly button: string;
  readonly onIn: (session: Awaited<ReturnType<typeof signInAsPerson>>) => void;
}

/** An address and a password. */
export function PasswordSignIn({ button, onIn }: Signed) {
  const say = useWords(signInWords);
  const words = useWords(peopleWords);
  const { faults, fault, send, refuse, busy } = useAsking(signInAsPerson, onIn);
  const read = useTextsOf({ email: words('people.email'), password: words('people.password') });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        const { texts, faults: found } = read(event);
        if (found.length > 0) refuse(found);
        else send(texts);
      }}
    >
      <ErrorSummary faults={faults} />
      <EmailField fault={fault('email')} />
      <PasswordField fault={fault('password')} />
      <Button type="submit" look="main" aria-disabled={busy}>
        {busy ? say('sign-in.going') : button}
      </Button>
    </form>
  );
}
