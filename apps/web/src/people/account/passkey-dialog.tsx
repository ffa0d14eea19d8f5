import type { Passkey, PasskeyOptions } from '#libs/contracts';
import { startRegistration, type PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { textIn } from '../../control/command/reason-field.js';
import { ask } from '../../shell/http/ask.js';
import { describedBy, Field } from '../../ui/form/field.js';
import { useWords } from '../../ui/words/catalogue.js';
import { accountWords } from '../words/account-words.js';
import { peopleWords } from '../words/people-words.js';
import { ProvingDialog } from './proving-dialog.js';

const NAME = 'passkey-name';

interface Added {
  readonly proves: boolean;
  readonly onAdded: () => void;
  readonly onClose: () => void;
}

/** Lets the browser make a passkey, under a name that its owner knows it by. */
export function PasskeyDialog({ proves, onAdded, onClose }: Added) {
  const say = useWords(accountWords);
  const words = useWords(peopleWords);
  const hint = say('account.passkeys.name.hint');
  const read = (form: FormData) => {
    const name = textIn(form, NAME);
    const missing = words('people.missing', { label: say('account.passkeys.name') });
    return name === '' ? { faults: [{ field: NAME, message: missing }] } : { body: { name } };
  };
  return (
    <ProvingDialog<Passkey>
      title={say('account.passkeys.add')}
      says={say('account.passkeys.why')}
      proves={proves}
      read={read}
      does={(body) => made(body as Asked)}
      otherwise={say('account.passkeys.failed')}
      onDone={onAdded}
      onClose={onClose}
    >
      {(fault) => (
        <Field id={NAME} label={say('account.passkeys.name')} hint={hint} fault={fault(NAME)}>
          <input
            id={NAME}
            name={NAME}
            dir="auto"
            maxLength={200}
            {...describedBy({ id: NAME, hint, fault: fault(NAME) })}
          />
        </Field>
      )}
    </ProvingDialog>
  );
}

interface Asked {
  readonly name: string;
  readonly password?: string;
}

async function made({ name, ...proof }: Asked): Promise<Passkey> {
  const { options } = await ask<PasskeyOptions>('people/me/passkeys/options', { method: 'POST', body: proof });
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON;
  const response = await startRegistration({ optionsJSON });
  return ask<Passkey>('people/me/passkeys', { method: 'POST', body: { name, response } });
}
